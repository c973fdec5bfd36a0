// Words of a query as weighted terms: what the first stage of ranking adds up.
#pragma once

#include <vector>

#include <xapian.h>

#include "common/model/language.h"
#include "searcher/include/songngu/searcher.h"
#include "searcher/query/terms/collection.h"
#include "searcher/query/terms/term_sum.h"
#include "searcher/query/terms/words.h"

namespace songngu {

/// Passages of the language that hold the word have one of these. With Diacritics::kExact others as well: the
/// caller checks.
std::vector<Alternatives> word_terms(const Collection& collection, const QueryWord& word,
                                     Diacritics diacritics, Language language);

/// The same passages have one of the terms of its stem, which are among them.
std::vector<Alternatives> stem_terms(const Collection& collection, const QueryWord& word, Language language);

/// Passages that have one of the terms, scored as a TermSum of them.
Xapian::Query any_of(const Collection& collection, const std::vector<Alternatives>& terms);

/// The same passages, not scored.
Xapian::Query matching(const std::vector<Alternatives>& terms);

/// OR of queries, leaving out those that match nothing.
Xapian::Query any_of(std::vector<Xapian::Query> queries);

}  // namespace songngu
