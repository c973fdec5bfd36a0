#include "searcher/search/match/matcher.h"

#include <algorithm>

#include "common/database/terms/schema.h"
#include "searcher/query/terms/weights.h"
#include "searcher/search/read/deadline.h"

namespace songngu {
namespace {

// How many more are fetched than are wanted, because their scores may equal the last one's.
constexpr std::size_t kTies = 32;

}  // namespace

Matcher::Matcher(PassageReader& reader)
    : reader_(reader), enquire_(reader.database()), everything_(reader.database().get_doccount()) {
  enquire_.set_weighting_scheme(Xapian::BM25Weight(kBm25K1, 0, 0, kBm25B, 0));
}

/// Xapian 1.4 crashes if it asks an OP_MAX for its weight after the last of its parts have ended together. On
/// the right of an AND_MAYBE, whose left side determines what matches, they never end; and it stays an
/// AND_MAYBE as long as no match is skipped for its weight: every match is looked at (`everything_`).
Xapian::MSet Matcher::matches_of(const Xapian::Query& query, std::size_t limit) {
  if (query.empty()) return {};
  stop_if_late();
  const Xapian::Query unweighted(Xapian::Query::OP_SCALE_WEIGHT, query, 0);
  enquire_.set_query({Xapian::Query::OP_AND_MAYBE, unweighted, query});
  return enquire_.get_mset(0, static_cast<Xapian::doccount>(std::min<std::size_t>(limit, everything_)),
                           everything_);
}

/// Sorts by the key as second criterion: so each match comes with it, and no document is fetched.
std::vector<Candidate> Matcher::with_keys(const Xapian::Query& query, std::size_t limit) {
  enquire_.set_sort_by_relevance_then_value(schema::kKeySlot, false);
  const Xapian::MSet found = matches_of(query, limit);
  std::vector<Candidate> candidates;
  candidates.reserve(found.size());
  for (auto match = found.begin(); match != found.end(); ++match) {
    candidates.push_back({*match, rounded_score(match.get_weight()), match.get_sort_key()});
  }
  return candidates;
}

std::vector<Candidate> Matcher::all_without_keys(const Xapian::Query& query) {
  enquire_.set_sort_by_relevance();
  const Xapian::MSet found = matches_of(query, everything_);
  std::vector<Candidate> candidates;
  candidates.reserve(found.size());
  for (auto match = found.begin(); match != found.end(); ++match) {
    candidates.push_back({*match, rounded_score(match.get_weight()), {}});
  }
  return candidates;
}

/// Keys are read for the best alone: getting them with every match would take longer than matching.
BestMatches Matcher::best(const Xapian::Query& query, std::size_t wanted) {
  enquire_.set_sort_by_relevance();
  const Xapian::MSet found = matches_of(query, wanted + kTies);
  BestMatches matches{.best = {}, .count = found.get_matches_lower_bound()};  // every match was looked at
  const auto score_at = [&](std::size_t i) {
    return rounded_score(found[static_cast<Xapian::doccount>(i)].get_weight());
  };
  const bool cut = wanted > 0 && found.size() > wanted;
  const double lowest = cut ? score_at(wanted - 1) : 0;
  if (cut && matches.count > found.size() && score_at(found.size() - 1) == lowest) {
    matches.best = best_of_ties(query, wanted, found[static_cast<Xapian::doccount>(wanted - 1)].get_weight());
  } else {
    for (auto match = found.begin(); match != found.end(); ++match) {
      const double score = rounded_score(match.get_weight());
      if (cut && score < lowest) break;
      matches.best.push_back({*match, score, reader_.encoded_key(*match)});
    }
  }
  put_in_order(matches.best);
  if (matches.best.size() > wanted) matches.best.resize(wanted);
  return matches;
}

/// Xapian sorts equal weights by key, which is enough if all weights are 0. Other weights that are rounded to
/// one score may differ, so that all must be looked at.
std::vector<Candidate> Matcher::best_of_ties(const Xapian::Query& query, std::size_t wanted, double weight) {
  return with_keys(query, weight == 0 ? wanted : everything_);
}

}  // namespace songngu
