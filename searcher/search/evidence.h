// What a passage's own text, and its counterpart's, say for a query beyond what the terms of an index can:
// the second pass' evidence. How much each kind counts was fitted on questions with known answers
// (ARCHITECTURE.md).
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/collection.h"
#include "searcher/query/words.h"
#include "searcher/search/passage_view.h"
#include "searcher/search/sought_forms.h"

namespace songngu {

/// The kinds of evidence; each but the first is a sum of idf over what was found.
enum class Evidence : std::size_t {
  kFirstPass,   ///< the first pass' score, as it is
  kPairs,       ///< neighbours in the query that are neighbours in the passage
  kNear,        ///< neighbours in the query that stand within four words, in either order
  kSentence,    ///< the words of the best sentence
  kWindow,      ///< the words of the best eight in a row
  kTranslated,  ///< words whose translation stands in the counterpart
  kSame,        ///< words that stand in the counterpart as they are: names and numbers
  kCount
};

inline constexpr std::size_t kEvidenceKinds = static_cast<std::size_t>(Evidence::kCount);
using EvidenceVector = std::array<double, kEvidenceKinds>;

std::string_view name(Evidence evidence);

/// Judges passages of one language by the words of one query.
class EvidenceFinder {
 public:
  using Counterparts = std::vector<const PassageView*>;

  EvidenceFinder(const Collection& collection, const std::vector<QueryWord>& words, Language language);

  /// Each kind but kFirstPass, times its weight. `counterparts`: those of the passage, or none: what they
  /// would say is then taken to be what they say on average, so that a passage that has none does not stand
  /// back. REQUIRES: a passage of the finder's language.
  [[nodiscard]] EvidenceVector find(const PassageView& passage, const Counterparts& counterparts) const;

 private:
  /// A translation of one word or of two, which must both be there.
  struct Sought {
    std::vector<std::size_t> forms;  ///< numbers in `translations_`
    double probability = 0;
  };
  struct Word {
    std::size_t stem = 0;  ///< number in `stems_`
    double idf = 0;        ///< 0 for a word that stands earlier in the query as well
    double pair_idf = 0;   ///< with the word before it; 0 where they are no neighbours
    bool function = false;
    std::vector<Sought> translations;  ///< as the other language's passages have them, likeliest first
  };
  struct Places;

  void find_neighbours(const Places& places, EvidenceVector& evidence) const;
  [[nodiscard]] double best_sentence(const PassageView& passage, const Places& places) const;
  [[nodiscard]] double best_window(const Places& places) const;
  void look_across(const Counterparts& counterparts, EvidenceVector& evidence) const;
  void expect_the_usual(const Places& places, EvidenceVector& evidence) const;
  [[nodiscard]] std::vector<Sought> sought_translations(const QueryWord& typed);

  std::vector<Word> words_;
  SoughtForms stems_;         ///< of the query's words
  SoughtForms translations_;  ///< Vietnamese words in exact form, or English stems
  Language language_;
};

}  // namespace songngu
