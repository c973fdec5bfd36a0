#include "common/wordalign/word_links.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "common/wordalign/link_chances.h"

namespace songngu {
namespace {

constexpr float kLinked = 0.5F;

/// The runs of English words that the Vietnamese word renders.
std::vector<WordRange> runs_of(const LinkChances& chances, std::size_t vietnamese,
                               std::size_t english_words) {
  std::vector<WordRange> runs;
  for (std::size_t j = 0; j < english_words; ++j) {
    if (chances.chance(Language::kVietnamese, vietnamese, j) < kLinked) continue;
    if (runs.empty() || runs.back().end != j) runs.push_back({j, j});
    runs.back().end = j + 1;
  }
  return runs;
}

double mean_chance(const LinkChances& chances, WordRange vietnamese, WordRange english) {
  double sum = 0;
  for (std::size_t i = vietnamese.begin; i < vietnamese.end; ++i) {
    for (std::size_t j = english.begin; j < english.end; ++j)
      sum += static_cast<double>(chances.chance(Language::kVietnamese, i, j));
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
