#include "indexer/align/lattice.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "indexer/align/parameters.h"
#include "indexer/base/interrupt.h"

namespace songngu {
namespace {

constexpr double kImpossible = -std::numeric_limits<double>::infinity();

/// One value for each node of the band.
template <typename Value>
class NodeTable {
 public:
  NodeTable(const Band& band, Value value) : band_(band) {
    std::size_t size = 0;
    for (std::size_t i = 0; i < band.rows(); ++i) {
      row_.push_back(size);
      size += band.to[i] - band.from[i] + 1U;
    }
    values_.assign(size, value);
  }
  Value& operator()(std::size_t i, std::size_t j) { return values_[row_[i] + j - band_.from[i]]; }
  const Value& operator()(std::size_t i, std::size_t j) const { return values_[row_[i] + j - band_.from[i]]; }

 private:
  const Band& band_;
  std::vector<std::size_t> row_;
  std::vector<Value> values_;
};

double log_sum(double a, double b) {
  if (a == kImpossible) return b;
  if (b == kImpossible) return a;
  return std::max(a, b) + std::log1p(std::exp(-std::abs(a - b)));
}

class Lattice {
 public:
  Lattice(const ScoreGrid& grid, const Band& band)
      : grid_(grid),
        band_(band),
        scores_(band, ShapeScores{}),
        forward_(band, kImpossible),
        backward_(band, kImpossible),
        best_(band, kImpossible),
        arrival_(band, BeadShape{}) {
    run_forward();
    run_backward();
  }

  [[nodiscard]] std::vector<GridBead> chain() const {
    std::vector<GridBead> beads;
    auto i = static_cast<std::uint32_t>(band_.rows() - 1);
    std::uint32_t j = band_.to.back();
    while (i > 0 || j > 0) {
      const BeadShape shape = arrival_(i, j);
      i -= shape.vietnamese;
      j -= shape.english;
      beads.push_back({i, j, shape, 0, grid_.lexical(i, j, shape)});
      beads.back().posterior = shape.vietnamese == 0 || shape.english == 0 ? bead_posterior(i, j, shape)
                                                                           : weakest_link(beads.back());
    }
    std::reverse(beads.begin(), beads.end());
    return beads;
  }

 private:
  using ShapeScores = std::array<float, kBeadShapes.size()>;

  template <typename Visit>
  void each_step(std::size_t i, std::size_t j, const Visit& visit) const {
    for (std::size_t s = 0; s < kBeadShapes.size(); ++s) {
      const std::size_t to_i = i + kBeadShapes[s].vietnamese;
      const std::size_t to_j = j + kBeadShapes[s].english;
      if (to_i < band_.rows() && band_.holds(to_i, to_j)) visit(s, to_i, to_j);
    }
  }

  void run_forward() {
    forward_(0, 0) = 0;
    best_(0, 0) = 0;
    for (std::size_t i = 0; i < band_.rows(); ++i) {
      stop_if_interrupted();
      for (std::size_t j = band_.from[i]; j <= band_.to[i]; ++j) {
        each_step(i, j, [&](std::size_t s, std::size_t to_i, std::size_t to_j) {
          const double score = grid_.bead(i, j, kBeadShapes[s]);
          scores_(i, j)[s] = static_cast<float>(score);
          forward_(to_i, to_j) =
              log_sum(forward_(to_i, to_j), forward_(i, j) + score / parameters::kTemperature);
          if (best_(i, j) + score <= best_(to_i, to_j)) return;
          best_(to_i, to_j) = best_(i, j) + score;
          arrival_(to_i, to_j) = kBeadShapes[s];
        });
      }
    }
  }

  void run_backward() {
    backward_(band_.rows() - 1, band_.to.back()) = 0;
    for (std::size_t i = band_.rows(); i-- > 0;) {
      for (std::size_t j = band_.to[i] + 1U; j-- > band_.from[i];) {
        each_step(i, j, [&](std::size_t s, std::size_t to_i, std::size_t to_j) {
          backward_(i, j) =
              log_sum(backward_(i, j), backward_(to_i, to_j) +
                                           static_cast<double>(scores_(i, j)[s]) / parameters::kTemperature);
        });
      }
    }
  }

  [[nodiscard]] double bead_posterior(std::size_t i, std::size_t j, BeadShape shape) const {
    const auto s = static_cast<std::size_t>(std::find(kBeadShapes.begin(), kBeadShapes.end(), shape) -
                                            kBeadShapes.begin());
    const double through = forward_(i, j) + static_cast<double>(scores_(i, j)[s]) / parameters::kTemperature +
                           backward_(i + shape.vietnamese, j + shape.english);
    return std::exp(through - backward_(0, 0));
  }

  /// The probability that Vietnamese sentence x and English sentence y are in one bead, whatever else is in
  /// it.
  [[nodiscard]] double link_posterior(std::size_t x, std::size_t y) const {
    double sum = 0;
    for (const BeadShape shape : kBeadShapes) {
      for (std::size_t a = 0; a < shape.vietnamese && a <= x; ++a) {
        for (std::size_t b = 0; b < shape.english && b <= y; ++b) {
          const std::size_t i = x - a;
          const std::size_t j = y - b;
          const std::size_t to_i = i + shape.vietnamese;
          const std::size_t to_j = j + shape.english;
          if (to_i >= band_.rows() || !band_.holds(i, j) || !band_.holds(to_i, to_j)) continue;
          sum += bead_posterior(i, j, shape);
        }
      }
    }
    return std::min(1.0, sum);
  }

  [[nodiscard]] double weakest_link(const GridBead& bead) const {
    double weakest = 1;
    for (std::size_t x = 0; x < bead.shape.vietnamese; ++x) {
      for (std::size_t y = 0; y < bead.shape.english; ++y)
        weakest = std::min(weakest, link_posterior(bead.i + x, bead.j + y));
    }
    return weakest;
  }

  const ScoreGrid& grid_;
  const Band& band_;
  NodeTable<ShapeScores> scores_;
  NodeTable<double> forward_;
  NodeTable<double> backward_;
  NodeTable<double> best_;
  NodeTable<BeadShape> arrival_;
};

}  // namespace

std::vector<GridBead> best_chain(const ScoreGrid& grid, const Band& band) {
  return Lattice(grid, band).chain();
}

}  // namespace songngu
