// Words of a query as weighted terms: what the first pass adds up.
#pragma once

#include <optional>
#include <vector>

#include <xapian.h>

#include "searcher/query/words.h"

namespace songngu {

/// What the query may match, and how strictly.
struct Scope {
  std::optional<Language> language;  ///< passages of this language only
  Diacritics diacritics = Diacritics::kSmart;
  std::optional<Language> terms =
      std::nullopt;  ///< made of this language's terms alone, and no other difference

  [[nodiscard]] bool has(Language wanted) const { return !language || *language == wanted; }
  [[nodiscard]] bool has_terms_of(Language wanted) const {
    return has(wanted) && (!terms || *terms == wanted);
  }
};

/// By what the BM25 score of each kind of leaf is multiplied.
struct LeafWeights {
  double stem = 1.0;
  double exact = 0.5;      ///< a word with the very diacritics that were typed, or are sure to be meant
  double unstemmed = 0.3;  ///< an English word in the very form that was typed
};

/// Passages that hold the word have one of these. With Diacritics::kExact others as well: the caller checks.
std::vector<WeightedTerm> word_terms(const Collection& collection, const QueryWord& word, const Scope& scope);

/// The same passages have one of its stems, which are among them.
std::vector<WeightedTerm> stem_terms(const Collection& collection, const QueryWord& word, const Scope& scope);

/// Passages that have one of the terms, scored by all of them.
Xapian::Query any_of(const Collection& collection, const std::vector<WeightedTerm>& terms);

/// Passages that hold all the words: a superset of those that hold the phrase.
Xapian::Query phrase_query(const Collection& collection, const std::vector<QueryWord>& words,
                           const Scope& scope);

/// OR of queries, leaving out those that match nothing.
Xapian::Query any_of(std::vector<Xapian::Query> queries);

}  // namespace songngu
