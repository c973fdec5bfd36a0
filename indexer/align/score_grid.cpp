#include "indexer/align/score_grid.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "indexer/align/lexical_scorer.h"
#include "indexer/align/parameters.h"

namespace songngu {
namespace {

// Beads of five or six sentences are scored only where the lengths of their sides make them possible, which
// spares nearly all of them.
constexpr int kFewSentences = 4;
constexpr std::size_t kFewMerged = 3;
constexpr float kLengthFactor = 2;

bool lengths_fit(float left, float right) {
  return left < kLengthFactor * right && right < kLengthFactor * left;
}

constexpr double kAnyLength = 0.8;  // standard deviation of the log ratio of unrelated texts

double normal_density(double x, double deviation) {
  const double z = x / deviation;
  return std::exp(-0.5 * z * z) / (deviation * std::sqrt(2 * std::numbers::pi));
}

}  // namespace

double length_score(double vietnamese, double english) {
  const double difference = std::log((english + 1) / (parameters::kLengthRatio * (vietnamese + 1)));
  const double mean = (vietnamese + english) / 2 + 1;
  const double spread = parameters::kLengthSpread + parameters::kLengthSpreadShort / std::sqrt(mean);
  const double any = normal_density(difference, kAnyLength) + 1e-300;
  const double fitting = normal_density(difference, spread);
  return std::log((1 - parameters::kLengthOutlier) * fitting / any + parameters::kLengthOutlier);
}

ScoreGrid::ScoreGrid(const NumberedEntry& entry, const Band& band)
    : vi_(entry.sides[0].sentences), en_(entry.sides[1].sentences), entry_(entry) {
  const auto english = static_cast<std::uint32_t>(en_.size());
  std::size_t cells = 0;
  for (std::size_t i = 0; i < vi_.size(); ++i) {
    const std::size_t above = i < kMaxMerged ? 0 : i - kMaxMerged + 1;
    first_.push_back(std::min(band.from[above], english));
    last_.push_back(std::min<std::uint32_t>(english, band.to[i] + kMaxMerged));
    row_.push_back(cells);
    cells += last_.back() - first_.back();
  }
  cells_.resize(cells);
  score_english();
  score_vietnamese();
}

void ScoreGrid::score_english() {
  LexicalScorer scorer(entry_.sides[1]);
  for (std::size_t i = 0; i < vi_.size(); ++i) {
    scorer.clear();
    float length = 0;
    for (std::size_t k = 0; k < kMaxMerged && i + k < vi_.size(); ++k) {
      scorer.add(vi_[i + k], entry_.sides[0]);
      length += vi_[i + k].length;
      for (std::uint32_t j = first_[i]; j < last_[i]; ++j) {
        if (k >= kFewMerged && !lengths_fit(length, en_[j].length)) continue;
        cell(i, j).english[k] = scorer.score(en_[j]);
        if (k == 0) cell(i, j).english_again = scorer.repetition(en_[j]);
      }
    }
  }
}

void ScoreGrid::score_vietnamese() {
  LexicalScorer scorer(entry_.sides[0]);
  std::size_t top = 0;
  for (std::uint32_t j = 0; j < en_.size(); ++j) {
    while (top < vi_.size() && last_[top] <= j) ++top;
    scorer.clear();
    float length = 0;
    for (std::uint32_t k = 0; k < kMaxMerged && j + k < en_.size(); ++k) {
      scorer.add(en_[j + k], entry_.sides[1]);
      length += en_[j + k].length;
      for (std::size_t i = top; i < vi_.size() && first_[i] <= j; ++i) {
        if (k >= kFewMerged && !lengths_fit(length, vi_[i].length)) continue;
        cell(i, j).vietnamese[k] = scorer.score(vi_[i]);
        if (k == 0) cell(i, j).vietnamese_again = scorer.repetition(vi_[i]);
      }
    }
  }
}

double ScoreGrid::lexical(std::size_t i, std::size_t j, BeadShape shape) const {
  if (shape.vietnamese == 0 || shape.english == 0) return 0;
  double sum = 0;
  for (std::size_t y = 0; y < shape.english; ++y)
    sum += static_cast<double>(cell(i, j + y).english[shape.vietnamese - 1U]);
  for (std::size_t x = 0; x < shape.vietnamese; ++x)
    sum += static_cast<double>(cell(i + x, j).vietnamese[shape.english - 1U]);
  // Words that two neighbours share count in full for the first of them only.
  for (std::size_t y = 1; shape.vietnamese == 1 && y < shape.english; ++y) {
    sum -= parameters::kRepetition * static_cast<double>(cell(i, j + y).english_again);
  }
  for (std::size_t x = 1; shape.english == 1 && x < shape.vietnamese; ++x) {
    sum -= parameters::kRepetition * static_cast<double>(cell(i + x, j).vietnamese_again);
  }
  return sum / 2;
}

double ScoreGrid::prior(BeadShape shape) const {
  if (shape.vietnamese == 0) return std::log(parameters::kEnglishAlone);
  if (shape.english == 0) return std::log(parameters::kVietnameseAlone);
  const int fewer = std::min(shape.vietnamese, shape.english);
  const int more = std::max(shape.vietnamese, shape.english);
  if (fewer == 2) return std::log(more == 2 ? parameters::kTwoToTwo : parameters::kTwoToThree);
  switch (more) {
    case 1:
      return std::log(parameters::kOneToOne);
    case 2:
      return std::log(parameters::kOneToTwo);
    case 3:
      return std::log(parameters::kOneToThree);
    case 4:
      return std::log(parameters::kOneToFour);
    default:
      return std::log(parameters::kOneToFive);
  }
}

bool ScoreGrid::is_possible(std::size_t i, std::size_t j, BeadShape shape) const {
  if (shape.vietnamese + shape.english <= kFewSentences) return true;
  const auto [vietnamese, english] = lengths(i, j, shape);
  return lengths_fit(vietnamese, english);
}

std::pair<float, float> ScoreGrid::lengths(std::size_t i, std::size_t j, BeadShape shape) const {
  float vi = 0;
  float en = 0;
  for (std::size_t x = 0; x < shape.vietnamese; ++x) vi += vi_[i + x].length;
  for (std::size_t y = 0; y < shape.english; ++y) en += en_[j + y].length;
  return {vi, en};
}

double ScoreGrid::length(std::size_t i, std::size_t j, BeadShape shape) const {
  if (shape.vietnamese == 0 || shape.english == 0) return 0;
  const auto [vietnamese, english] = lengths(i, j, shape);
  return length_score(static_cast<double>(vietnamese), static_cast<double>(english));
}

double ScoreGrid::borders(std::size_t i, std::size_t j, BeadShape shape) const {
  if (shape.vietnamese == 0 || shape.english == 0) return 0;
  double sum =
      vi_[i].opens_paragraph == en_[j].opens_paragraph ? parameters::kBorderOnBoth : parameters::kBorderOnOne;
  for (std::size_t x = 1; x < shape.vietnamese; ++x)
    sum += vi_[i + x].opens_paragraph ? parameters::kBorderInside : 0;
  for (std::size_t y = 1; y < shape.english; ++y)
    sum += en_[j + y].opens_paragraph ? parameters::kBorderInside : 0;
  return sum;
}

double ScoreGrid::bead(std::size_t i, std::size_t j, BeadShape shape) const {
  if (!is_possible(i, j, shape)) return -std::numeric_limits<double>::infinity();
  return prior(shape) + length(i, j, shape) + borders(i, j, shape) +
         parameters::kLexicalWeight * lexical(i, j, shape);
}

}  // namespace songngu
