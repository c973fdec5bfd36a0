#include "searcher/search/match/neighbour_scores.h"

#include <algorithm>
#include <unordered_map>

#include "common/database/terms/analysis.h"
#include "common/database/terms/neighbour_filter.h"
#include "common/database/terms/schema.h"
#include "common/database/terms/stop_words.h"
#include "searcher/query/terms/spellings.h"
#include "searcher/query/terms/weights.h"
#include "searcher/search/match/term_at_a_time.h"
#include "searcher/search/read/deadline.h"
#include "searcher/search/read/value_streams.h"

namespace songngu {
namespace {

bool means_little(const QueryWord& word, Language language) {
  return is_function_word(intended(word), language);
}

std::string term_of(Language language, Token word, const std::string& spelling) {
  word.exact = spelling;
  return word_term(language, word);
}

/// The spellings that the pair can have in Vietnamese passages, given what was typed with diacritics. If the
/// index has none of these, one of the words was probably misspelt, and may differ.
std::vector<PairVariant> possible(const CollectionStatistics& statistics, const QueryWord& first,
                                  const QueryWord& second) {
  if (first.as_typed && second.as_typed) {
    const auto found = statistics.pair_frequency(exact_pair_cell(first.token, second.token));
    if (found > 0) return {{first.token.exact, second.token.exact, found}};
  }
  std::vector<PairVariant> variants = pair_variants(statistics, first.token, second.token);
  const auto differences = [&](const PairVariant& variant) {
    return (first.as_typed && variant.first != first.token.exact ? 1 : 0) +
           (second.as_typed && variant.second != second.token.exact ? 1 : 0);
  };
  int least = 1;
  for (const PairVariant& variant : variants) least = std::min(least, differences(variant));
  std::erase_if(variants, [&](const PairVariant& variant) { return differences(variant) > least; });
  return variants;
}

std::vector<NeighbourPair::Spelling> vietnamese_spellings(const CollectionStatistics& statistics,
                                                          const QueryWord& first, const QueryWord& second,
                                                          double score) {
  const std::vector<PairVariant> variants = possible(statistics, first, second);
  double all = 0;
  double most = 0;
  for (const PairVariant& variant : variants) {
    all += variant.frequency;
    most = std::max<double>(most, variant.frequency);
  }
  // What was typed without diacritics and is known so was probably typed as it is: nothing counts more.
  const bool bare = first.prefers_bare || second.prefers_bare;
  const auto is_typed = [&](const PairVariant& variant) {
    return bare && variant.first == first.token.exact && variant.second == second.token.exact;
  };
  const bool has_typed = std::any_of(variants.begin(), variants.end(), is_typed);
  std::vector<NeighbourPair::Spelling> spellings;
  for (const PairVariant& variant : variants) {
    const double other = has_typed ? kOtherReading : 1;
    const double share = (is_typed(variant) ? most : other * variant.frequency) / all;
    if (share < kLeastReading) continue;
    spellings.push_back({.first = term_of(Language::kVietnamese, first.token, variant.first),
                         .second = term_of(Language::kVietnamese, second.token, variant.second),
                         .score = share * score});
  }
  return spellings;
}

/// The two as one word (TPHCM), as `first` and `second` alike.
std::vector<NeighbourPair::Spelling> as_one_word(const CollectionStatistics& statistics,
                                                 const QueryWord& first, const QueryWord& second,
                                                 Language language, double score) {
  std::vector<std::string> joined = first.joined;
  std::erase_if(joined, [&](const std::string& folded) {
    return std::find(second.joined.begin(), second.joined.end(), folded) == second.joined.end();
  });
  std::vector<NeighbourPair::Spelling> spellings;
  for (const std::string& term : joined_terms(statistics, language, joined)) {
    spellings.push_back({.first = term, .second = term, .score = score});
  }
  return spellings;
}

/// Whether the passage may have the pair in that spelling.
bool may_have(const NeighbourPair::Spelling& spelling, const NeighbourPair& pair,
              std::string_view neighbours) {
  return spelling.first == spelling.second || may_follow(neighbours, pair.phrase);
}

NeighbourPair pair_of(const CollectionStatistics& statistics, const QueryWord& first, const QueryWord& second,
                      Language language) {
  const double weight = kFeatureWeights[index_of(language)].neighbours;
  const double score = weight * pair_idf(statistics, first, second, language);
  NeighbourPair pair;
  pair.phrase = followed_by(first_word(first.token.folded), second.token.folded);
  if (language == Language::kVietnamese) {
    pair.spellings = vietnamese_spellings(statistics, first, second, score);
  } else if (is_of(language, first) && is_of(language, second)) {
    pair.spellings = {{word_term(language, first.token), word_term(language, second.token), score}};
  }
  if (is_of(language, first) && is_of(language, second)) {
    for (NeighbourPair::Spelling& one : as_one_word(statistics, first, second, language, score)) {
      pair.spellings.push_back(std::move(one));
    }
  }
  return pair;
}

/// Calls `found` for each document that has both terms, in order, as long as it returns true.
template <typename Found>
void for_each_with(const Xapian::Database& database, const NeighbourPair::Spelling& spelling,
                   const Found& found) {
  PostingCursor first(database, spelling.first);
  PostingCursor second(database, spelling.second);
  std::size_t read = 0;
  while (first.document() != PostingCursor::kEnd && second.document() != PostingCursor::kEnd) {
    if (read++ % kStepsPerCheck == 0) stop_if_late();
    if (first.document() < second.document()) {
      first.skip_to(second.document());
    } else if (second.document() < first.document()) {
      second.skip_to(first.document());
    } else {
      if (!found(first.document())) return;
      first.advance();
      second.advance();
    }
  }
}

/// Adds the pair's score to those of the matches in one language.
void add(const Xapian::Database& database, const NeighbourPair& pair, std::vector<ScoredDocument>& matches) {
  std::vector<double> best(matches.size());
  for (const NeighbourPair::Spelling& spelling : pair.spellings) {
    ValueStream filters(database, schema::kNeighboursSlot);
    auto match = matches.begin();
    for_each_with(database, spelling, [&](Xapian::docid document) {
      const auto is_before = [](const ScoredDocument& one, Xapian::docid wanted) {
        return one.document < wanted;
      };
      match = std::lower_bound(match, matches.end(), document, is_before);
      if (match == matches.end()) return false;
      if (match->document != document) return true;
      double& mine = best[static_cast<std::size_t>(match - matches.begin())];
      if (spelling.score > mine && may_have(spelling, pair, filters.at(document))) mine = spelling.score;
      return true;
    });
  }
  for (std::size_t i = 0; i < matches.size(); ++i) matches[i].neighbours += best[i];
}

/// What the pair adds to the score of each document that has it.
std::unordered_map<Xapian::docid, double> scores_by_matcher(PassageReader& reader,
                                                            const NeighbourPair& pair) {
  std::unordered_map<Xapian::docid, double> scores;
  Xapian::Enquire enquire(reader.database());
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_sort_by_value(schema::kNeighboursSlot, false);
  for (const NeighbourPair::Spelling& spelling : pair.spellings) {
    stop_if_late();
    enquire.set_query({Xapian::Query::OP_AND, Xapian::Query(spelling.first), Xapian::Query(spelling.second)});
    const Xapian::MSet found = enquire.get_mset(0, reader.database().get_doccount());
    for (auto match = found.begin(); match != found.end(); ++match) {
      if (!may_have(spelling, pair, match.get_sort_key())) continue;
      double& mine = scores[*match];
      mine = std::max(mine, spelling.score);
    }
  }
  return scores;
}

}  // namespace

NeighbourPairs neighbour_pairs(const CollectionStatistics& statistics, const std::vector<QueryWord>& words) {
  NeighbourPairs pairs;
  if (words.size() > kFewNeighbours) return pairs;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!words[i].follows_previous) continue;
    for (const Language language : kLanguages) {
      // Two function words mean little together, too.
      if (means_little(words[i - 1], language) && means_little(words[i], language)) continue;
      pairs[index_of(language)].push_back(pair_of(statistics, words[i - 1], words[i], language));
    }
  }
  return pairs;
}

void add_neighbour_scores(PassageReader& reader, const NeighbourPairs& pairs, AllMatches& matches) {
  for (const Language language : kLanguages) {
    std::vector<ScoredDocument>& found = matches[index_of(language)];
    if (found.empty() || pairs[index_of(language)].empty()) continue;
    for (const NeighbourPair& pair : pairs[index_of(language)]) add(reader.database(), pair, found);
    for (ScoredDocument& match : found) match.score = rounded_score(match.score + match.neighbours);
  }
}

void add_neighbour_scores(PassageReader& reader, const NeighbourPairs& pairs,
                          std::vector<Candidate>& matches) {
  if (pairs[0].empty() && pairs[1].empty()) return;
  std::unordered_map<Xapian::docid, Candidate*> known;
  for (Candidate& match : matches) known.emplace(match.document, &match);
  for (const std::vector<NeighbourPair>& mine : pairs) {
    for (const NeighbourPair& pair : mine) {
      for (const auto& [document, score] : scores_by_matcher(reader, pair)) {
        const auto match = known.find(document);
        if (match != known.end()) match->second->neighbours += score;
      }
    }
  }
  for (Candidate& match : matches) match.score = rounded_score(match.score + match.neighbours);
  put_in_order(matches);
}

}  // namespace songngu
