// What compile() makes of a node, and how the results for its parts become the result for the whole.
#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/model/language.h"
#include "searcher/query/compile/phrase_filter.h"
#include "searcher/query/terms/score_tree.h"
#include "searcher/query/terms/term_sum.h"
#include "searcher/query/terms/words.h"

namespace songngu {

/// A query for the passages of one language, in three forms: the language's own terms alone make it quicker.
struct LanguageQuery {
  Xapian::Query scored;             ///< empty where the language has no match, or is not asked
  std::optional<TermSum> sum = {};  ///< the same without Xapian's matcher, where it is a sum of terms
  ScoreTreePtr score = {};          ///< the same for explanations
};

/// Words next to each other, and what else the passages must be: what the cross-language fallback can
/// translate.
struct FreeText {
  std::vector<std::string> typed;                           ///< each word and quantity, as typed
  std::array<std::vector<Xapian::Query>, 2> filters = {};   ///< for passages of each Language
  std::array<std::vector<Xapian::Query>, 2> excluded = {};  ///< a phrase's matches, and some more
  bool filters_are_precise = true;
};

struct Compiled {
  std::array<LanguageQuery, 2> in_language;  ///< for each Language: matches at least what the node matches
  /// The queries match nothing else: no passage's text needs to be compared with the tree.
  bool precise = true;
  /// The query for a language matches passages of that language alone.
  bool of_one_language = false;
  /// Words that are not excluded: first those next to each other, then those of phrases and quantities.
  std::vector<QueryWord> words;
  /// Where words are that add to a score and are no reason to match: of words next to each other the common
  /// ones of a large collection, and function words.
  std::set<Span> adding;
  /// Where quantities are that the index does not have: they stand for all the words they were typed as.
  std::set<Span> quantities_as_words;
  PhraseFilter phrases;
  std::optional<FreeText> free_text;

  [[nodiscard]] LanguageQuery& in(Language language) { return in_language[index_of(language)]; }
  [[nodiscard]] const LanguageQuery& in(Language language) const { return in_language[index_of(language)]; }
};

/// What matches one of the parts, or all of them.
Compiled any_of(std::vector<Compiled> parts);
Compiled all_of(std::vector<Compiled> parts);

/// Of what the first matches, what `by` matches too; `by` adds nothing to a score.
Compiled filtered(Compiled compiled, Compiled by);

/// What the first matches, with higher scores where `by` matches too.
Compiled boosted(Compiled compiled, Compiled by);

/// What the first matches and `unwanted` does not. If the queries of `unwanted` match more than they should,
/// the text decides: the result is not precise.
Compiled without(Compiled compiled, Compiled unwanted);

}  // namespace songngu
