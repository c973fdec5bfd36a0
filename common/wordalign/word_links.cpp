#include "common/wordalign/word_links.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "common/wordalign/span_model.h"

namespace songngu {
namespace {

constexpr float kLinked = 0.5F;

/// The chance of each Vietnamese and English word to render each other.
class LinkChances {
 public:
  explicit LinkChances(const AlignedPair& pair)
      : pair_(pair),
        size_(pair.words(Language::kEnglish).size()),
        chances_(pair.words(Language::kVietnamese).size() * size_) {
    for (const Language from : kLanguages) {
      for (std::size_t i = 0; i < pair.words(from).size(); ++i) add_spans(from, i);
    }
    take_quantities();
  }

  [[nodiscard]] float chance(std::size_t vietnamese, std::size_t english) const {
    return chances_[vietnamese * size_ + english];
  }

 private:
  float& cell(Language from, std::size_t i, std::size_t j) {
    return from == Language::kVietnamese ? chances_[i * size_ + j] : chances_[j * size_ + i];
  }

  /// Adds half the chance of each word to be in the span that renders the word i: the other half comes from
  /// the other direction.
  void add_spans(Language from, std::size_t i) {
    const SpanFeatures features = span_features(pair_, from, {i, i + 1});
    const SpanDistribution spans(features, span_weights(from));
    std::vector<double> covered(features.size + 1);  // differences from word to word
    for (std::size_t j = 0; j < features.size; ++j) {
      for (std::size_t n = 1; n <= spans.longest() && j + n <= features.size; ++n) {
        covered[j] += spans.probability(j, n);
        covered[j + n] -= spans.probability(j, n);
      }
    }
    double chance = 0;
    for (std::size_t j = 0; j < features.size; ++j)
      cell(from, i, j) += static_cast<float>((chance += covered[j]) / 2);
  }

  /// A quantity that both sentences have once is certain.
  void take_quantities() {
    const auto& words = pair_.words(Language::kVietnamese);
    for (std::size_t end = 0; end < words.size();) {
      const WordRange phrase{end, words_in(words, words[end].quantity_span).end};
      end = std::max(end + 1, phrase.end);
      if (words[phrase.begin].quantity.empty() || phrase.size() == 0) continue;
      const auto same = same_quantity(pair_, Language::kVietnamese, phrase);
      if (!same) continue;
      const WordRange there = words_in(pair_.words(Language::kEnglish), *same);
      for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
        for (std::size_t j = 0; j < size_; ++j)
          cell(Language::kVietnamese, i, j) =
              j >= there.begin && j < there.end ? static_cast<float>(kSameQuantity) : 0;
      }
    }
  }

  const AlignedPair& pair_;
  std::size_t size_;  // English words
  std::vector<float> chances_;
};

/// The runs of English words that the Vietnamese word renders.
std::vector<WordRange> runs_of(const LinkChances& chances, std::size_t vietnamese,
                               std::size_t english_words) {
  std::vector<WordRange> runs;
  for (std::size_t j = 0; j < english_words; ++j) {
    if (chances.chance(vietnamese, j) < kLinked) continue;
    if (runs.empty() || runs.back().end != j) runs.push_back({j, j});
    runs.back().end = j + 1;
  }
  return runs;
}

double mean_chance(const LinkChances& chances, WordRange vietnamese, WordRange english) {
  double sum = 0;
  for (std::size_t i = vietnamese.begin; i < vietnamese.end; ++i) {
    for (std::size_t j = english.begin; j < english.end; ++j)
      sum += static_cast<double>(chances.chance(i, j));
  }
  return sum / static_cast<double>(vietnamese.size() * english.size());
}

}  // namespace

std::vector<WordLink> word_links(const AlignedPair& pair) {
  const auto& vietnamese = pair.words(Language::kVietnamese);
  const auto& english = pair.words(Language::kEnglish);
  if (vietnamese.empty() || english.empty()) return {};
  const LinkChances chances(pair);
  std::vector<WordLink> links;
  WordRange here{0, 1};
  std::vector<WordRange> runs = runs_of(chances, 0, english.size());
  for (; here.begin < vietnamese.size(); ++here.end) {
    std::vector<WordRange> next;
    if (here.end < vietnamese.size()) {
      next = runs_of(chances, here.end, english.size());
      if (next == runs) continue;
    }
    for (const WordRange run : runs)
      links.push_back({span_of(vietnamese, here), span_of(english, run), mean_chance(chances, here, run)});
    here.begin = here.end;
    runs = std::move(next);
  }
  return links;
}

}  // namespace songngu
