// Cross-language penalty: if a query is clearly in one language, scores of passages in the other are
// multiplied by kCrossLanguagePenalty, because words that are common here are rare there and get too high an
// idf.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "searcher/query/terms/weights.h"
#include "searcher/query/terms/words.h"

namespace songngu {

/// By what every part of a passage's score is multiplied, by Language.
using CrossLanguagePenalty = std::array<double, 2>;
inline constexpr CrossLanguagePenalty kNoPenalty{1, 1};

inline CrossLanguagePenalty cross_language_penalty(const std::vector<QueryWord>& words) {
  CrossLanguagePenalty penalty = kNoPenalty;
  const std::optional<Language> written_in = language_of(words);
  if (written_in) penalty[index_of(other(*written_in))] = kCrossLanguagePenalty;
  return penalty;
}

}  // namespace songngu
