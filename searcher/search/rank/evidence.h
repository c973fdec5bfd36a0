// What a passage's own text, and its counterpart's, say for a query beyond what the terms of an index can:
// the second stage's evidence. How much each kind counts: searcher/query/terms/weights.h.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "searcher/search/rank/sought_words.h"
#include "searcher/search/read/passage_view.h"

namespace songngu {

/// The kinds of evidence; each but the first and the last is a sum of idf over what was found.
enum class Evidence : std::size_t {
  kFirstPass,   ///< the first stage's score, as it is
  kPairs,       ///< neighbours in the query that are neighbours in the passage
  kSentence,    ///< the words of the best sentence
  kWindow,      ///< the words of the best eight in a row
  kTranslated,  ///< words whose translation stands in the counterpart
  kSame,        ///< words that stand in the counterpart as they are: names and numbers
  kAnswer,      ///< a number or a date, where the question asks for one (rerank.cpp)
  kCount
};

inline constexpr std::size_t kEvidenceKinds = static_cast<std::size_t>(Evidence::kCount);
using EvidenceVector = std::array<double, kEvidenceKinds>;

inline double& at(EvidenceVector& evidence, Evidence kind) {
  return evidence[static_cast<std::size_t>(kind)];
}

std::string_view name(Evidence evidence);

/// Judges passages of one language by the words of one query.
class EvidenceFinder {
 public:
  using Counterparts = std::vector<const PassageView*>;

  /// `words` must outlive it.
  explicit EvidenceFinder(const SoughtWords& words) : words_(words) {}

  /// Each kind from kPairs to kSame, times its weight. `counterparts`: those of the passage, or none: what
  /// they would say is then taken to be what they say on average, so that a passage that has none does not
  /// stand back. REQUIRES: a passage of the words' language.
  [[nodiscard]] EvidenceVector find(const PassageView& passage, const Counterparts& counterparts) const;

 private:
  struct Places;

  [[nodiscard]] double neighbours(const Places& places) const;
  [[nodiscard]] double best_sentence(const PassageView& passage, const Places& places) const;
  [[nodiscard]] double best_window(const Places& places) const;
  struct Confirmed {
    double translated = 0;
    double same = 0;
  };
  [[nodiscard]] Confirmed confirmed_by(const Counterparts& counterparts) const;
  [[nodiscard]] Confirmed usually_confirmed(const Places& places) const;

  const SoughtWords& words_;
};

}  // namespace songngu
