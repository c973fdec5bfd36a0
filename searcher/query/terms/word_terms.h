// The words and wildcards of a query as weighted terms: what stage 1 of ranking adds up.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/model/language.h"
#include "searcher/include/songngu/searcher.h"
#include "searcher/query/terms/collection_statistics.h"
#include "searcher/query/terms/scoring_plan.h"
#include "searcher/query/terms/words.h"

namespace songngu {

/// Every passage of the language that contains the word has one of these terms. With Diacritics::kExact other
/// passages have them as well, and the caller compares the text.
std::vector<SynonymGroup> word_terms(const CollectionStatistics& statistics, const QueryWord& word,
                                     Diacritics diacritics, Language language);

/// Those of word_terms() that decide whether a passage matches: the terms of the word's stem.
std::vector<SynonymGroup> stem_terms(const CollectionStatistics& statistics, const QueryWord& word,
                                     Language language);

/// Matches passages that have one of the terms; scores them as the ScoringPlan of the terms does.
Xapian::Query any_of(const CollectionStatistics& statistics, const std::vector<SynonymGroup>& terms);

/// Matches the same passages without scoring them.
Xapian::Query matching(const std::vector<SynonymGroup>& terms);

/// OR of queries, without those that match nothing.
Xapian::Query any_of(std::vector<Xapian::Query> queries);

inline constexpr std::size_t kMaxExpansion = 2000;  ///< words that one wildcard may expand to

struct Expansion {
  std::vector<SynonymGroup> terms;  ///< every passage with a word of that beginning has one of these
  bool precise = true;              ///< and no other passage has one
};

/// All words of the language that begin with `beginning` as they are written, whatever their stem; spellings
/// with other diacritics are other words. THROWS: Error(kUsage) for more than kMaxExpansion words.
Expansion expand(const CollectionStatistics& statistics, std::string_view beginning, Diacritics diacritics,
                 Language language);

}  // namespace songngu
