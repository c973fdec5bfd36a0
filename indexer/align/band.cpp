#include "indexer/align/band.h"

#include <algorithm>
#include <utility>

#include "indexer/align/lexical_scorer.h"
#include "indexer/base/interrupt.h"

namespace songngu {
namespace {

constexpr std::size_t kFinestBlock = 4;       // sentences
constexpr std::size_t kCoarsestBlocks = 128;  // of the longer side
constexpr std::size_t kRefinement = 4;        // blocks that one of the coarser level is cut into
constexpr std::uint32_t kMargin = 3;          // blocks on each side of the path that stay in the strip

Band whole_grid(std::size_t vietnamese, std::size_t english) {
  Band band;
  band.from.assign(vietnamese + 1, 0);
  band.to.assign(vietnamese + 1, static_cast<std::uint32_t>(english));
  return band;
}

/// Each run of `size` sentences as one sentence.
std::vector<Sentence> blocks_of(const std::vector<Sentence>& sentences, std::size_t size) {
  std::vector<Sentence> blocks;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (i % size == 0) blocks.emplace_back();
    blocks.back().words.insert(blocks.back().words.end(), sentences[i].words.begin(),
                               sentences[i].words.end());
  }
  return blocks;
}

/// The best path through the blocks of a band: for each Vietnamese block, the first and last English block.
using Path = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

class BlockGrid {
 public:
  BlockGrid(const NumberedEntry& entry, std::size_t size, const Band& band)
      : entry_(entry),
        vi_(blocks_of(entry.sides[0].sentences, size)),
        en_(blocks_of(entry.sides[1].sentences, size)),
        band_(band) {
    std::size_t cells = 0;
    for (std::size_t i = 0; i < vi_.size(); ++i) {
      row_.push_back(cells);
      cells += last(i) - first(i) + 1;
    }
    likeness_.assign(cells, 0);
    measure(1);
    measure(0);
  }

  /// The monotone path with the highest sum of likeness.
  [[nodiscard]] Path best_path() const {
    std::vector<float> best(likeness_.size());
    std::vector<std::uint8_t> step(likeness_.size());  // 0 begin, 1 from the left, 2 from above, 3 from both
    for (std::size_t i = 0; i < vi_.size(); ++i) {
      for (std::size_t j = first(i); j <= last(i); ++j) {
        float from = -1;
        std::uint8_t how = 0;
        const auto consider = [&](std::size_t a, std::size_t b, std::uint8_t kind) {
          if (best[cell(a, b)] <= from) return;
          from = best[cell(a, b)];
          how = kind;
        };
        if (i > 0 && j > 0 && inside(i - 1, j - 1)) consider(i - 1, j - 1, 3);
        if (j > first(i)) consider(i, j - 1, 1);
        if (i > 0 && inside(i - 1, j)) consider(i - 1, j, 2);
        best[cell(i, j)] = std::max(0.0F, from) + std::max(0.0F, likeness_[cell(i, j)]);
        step[cell(i, j)] = how;
      }
    }
    return trace(step);
  }

 private:
  [[nodiscard]] std::size_t first(std::size_t i) const {
    return std::min<std::size_t>(band_.from[i], en_.size() - 1);
  }
  [[nodiscard]] std::size_t last(std::size_t i) const {
    return std::min<std::size_t>(band_.to[i], en_.size() - 1);
  }
  [[nodiscard]] bool inside(std::size_t i, std::size_t j) const { return first(i) <= j && j <= last(i); }
  [[nodiscard]] std::size_t cell(std::size_t i, std::size_t j) const { return row_[i] + j - first(i); }

  /// Adds how well the other side's words translate those of side `target`.
  void measure(std::size_t target) {
    LexicalScorer scorer(entry_.sides[target]);
    const auto& sources = target == 1 ? vi_ : en_;
    std::size_t top = 0;
    for (std::size_t s = 0; s < sources.size(); ++s) {
      stop_if_interrupted();
      scorer.clear();
      scorer.add(sources[s], entry_.sides[1 - target]);
      if (target == 1) {
        for (std::size_t j = first(s); j <= last(s); ++j) likeness_[cell(s, j)] += scorer.score(en_[j]);
        continue;
      }
      while (top < vi_.size() && last(top) < s) ++top;
      for (std::size_t i = top; i < vi_.size() && first(i) <= s; ++i)
        likeness_[cell(i, s)] += scorer.score(vi_[i]);
    }
  }

  [[nodiscard]] Path trace(const std::vector<std::uint8_t>& step) const {
    Path path(vi_.size());
    std::size_t i = vi_.size() - 1;
    std::size_t j = last(i);
    path[i] = {static_cast<std::uint32_t>(j), static_cast<std::uint32_t>(j)};
    for (std::uint8_t how = step[cell(i, j)]; how != 0; how = step[cell(i, j)]) {
      if (how != 1) {
        --i;
        path[i].second = static_cast<std::uint32_t>(how == 3 ? j - 1 : j);
      }
      if (how != 2) --j;
      path[i].first = static_cast<std::uint32_t>(j);
    }
    path[0].first = 0;
    return path;
  }

  const NumberedEntry& entry_;
  std::vector<Sentence> vi_;
  std::vector<Sentence> en_;
  const Band& band_;
  std::vector<std::size_t> row_;
  std::vector<float> likeness_;
};

/// The strip around a path, in units `ratio` times finer, in a grid of `vietnamese` × `english` finer units.
Band strip(const Path& path, std::size_t ratio, std::size_t vietnamese, std::size_t english) {
  Band band;
  for (std::size_t i = 0; i <= vietnamese; ++i) {
    const std::size_t block = std::min(i / ratio, path.size() - 1);
    const auto& before = path[block < kMargin ? 0 : block - kMargin];
    const auto& after = path[std::min(path.size() - 1, block + kMargin)];
    const std::size_t from = (before.first - std::min(before.first, kMargin)) * ratio;
    const std::size_t to = (after.second + kMargin + 1) * ratio;
    band.from.push_back(static_cast<std::uint32_t>(std::min(from, english)));
    band.to.push_back(static_cast<std::uint32_t>(std::min(to, english)));
  }
  band.from.front() = 0;
  band.to.back() = static_cast<std::uint32_t>(english);
  return band;
}

}  // namespace

Band choose_band(const NumberedEntry& entry) {
  const std::size_t vietnamese = entry.sides[0].sentences.size();
  const std::size_t english = entry.sides[1].sentences.size();
  if (vietnamese * english <= kWholeGridCells) return whole_grid(vietnamese, english);
  std::size_t size = kFinestBlock;
  while (std::max(vietnamese, english) / size > kCoarsestBlocks) size *= kRefinement;
  const auto blocks = [](std::size_t sentences, std::size_t block) {
    return (sentences + block - 1) / block;
  };
  Band band = whole_grid(blocks(vietnamese, size), blocks(english, size));
  for (;; size /= kRefinement) {
    const Path path = BlockGrid(entry, size, band).best_path();
    if (size == kFinestBlock) return strip(path, size, vietnamese, english);
    const std::size_t finer = size / kRefinement;
    band = strip(path, kRefinement, blocks(vietnamese, finer), blocks(english, finer));
  }
}

}  // namespace songngu
