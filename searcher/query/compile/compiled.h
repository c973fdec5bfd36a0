// What compile() makes of each node of a query, and the operators that combine the results of several nodes.
#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/model/language.h"
#include "searcher/include/songngu/searcher.h"
#include "searcher/query/compile/phrase_prefilter.h"
#include "searcher/query/terms/scoring_plan.h"
#include "searcher/query/terms/translate.h"
#include "searcher/query/terms/words.h"

namespace songngu {

/// Which passages a query is for, and how strictly their diacritics are compared.
struct Scope {
  std::optional<Language> language;  ///< passages of this language only
  Diacritics diacritics = Diacritics::kSmart;
  bool translate = true;  ///< find passages without counterpart by a translation of the query, too

  [[nodiscard]] bool has(Language wanted) const { return !language || *language == wanted; }
};

/// A query for the passages of one language, in three forms. Queries for one language are faster, because
/// they have the terms of that language alone.
struct LanguageQuery {
  Xapian::Query scored;  ///< empty if no passage of the language matches, or none is asked for
  std::optional<ScoringPlan> plan = {};  ///< the same without Xapian's matcher, if that is possible
  ScoreTreePtr score = {};               ///< the same for explanations
};

/// The operators of the same names (below), for one language.
LanguageQuery any_of(std::vector<LanguageQuery> parts);
LanguageQuery all_of(std::vector<LanguageQuery> parts);
LanguageQuery boosted(LanguageQuery query, LanguageQuery by);

struct Compiled {
  std::array<LanguageQuery, 2> in_language;  ///< for each Language: matches at least what the node matches
  /// For passages of the language that the query is not in: its translation.
  LanguageQuery translated = {};
  std::vector<TranslatedWord> translations = {};  ///< the words and quantities of `translated`
  /// The queries match exactly what the node matches: no passage's text needs to be compared with the tree.
  bool precise = true;
  /// The query for a language matches passages of that language alone.
  bool of_one_language = false;
  /// Words that are not excluded: first those next to each other, then those of phrases and quantities.
  std::vector<QueryWord> words;
  /// The places of words that only add to scores (required_words.h): common words and function words.
  std::set<Span> optional_words;
  /// Those of them that do not even add to scores: function words of long queries.
  std::set<Span> unused_words;
  /// The places of quantities that the index does not have: they stand for all the words they were typed as.
  std::set<Span> quantities_as_words;
  PhrasePrefilter phrases;

  [[nodiscard]] LanguageQuery& in(Language language) { return in_language[index_of(language)]; }
  [[nodiscard]] const LanguageQuery& in(Language language) const { return in_language[index_of(language)]; }
};

/// What matches one of the parts, or all of them.
Compiled any_of(std::vector<Compiled> parts);
Compiled all_of(std::vector<Compiled> parts);

/// What both match; `by` adds nothing to scores.
Compiled filtered(Compiled compiled, Compiled by);

/// What the first matches; `by` adds to the scores of what it matches too.
Compiled boosted(Compiled compiled, Compiled by);

/// What the first matches and `unwanted` does not. If `unwanted` is not precise, nothing is left out yet, and
/// the result is not precise.
Compiled without(Compiled compiled, Compiled unwanted);

}  // namespace songngu
