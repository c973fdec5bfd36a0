#include "searcher/search/candidate.h"

#include <algorithm>
#include <cmath>

#include "common/database/schema.h"

namespace songngu {
namespace {

// Passages are short: a word said twice is said enough, and length hardly matters.
constexpr double kK1 = 1.0;
constexpr double kK3 = 0;
constexpr double kB = 0.4;

double rounded(double score) { return std::round(score * 1e6) / 1e6; }

}  // namespace

void put_in_order(std::vector<Candidate>& candidates) {
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : a.id() < b.id();
  });
}

std::vector<Candidate> find_candidates(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BM25Weight(kK1, 0, kK3, kB, 0.5));
  // The key as second criterion: each match then brings it along, without its document being fetched.
  enquire.set_sort_by_relevance_then_value(schema::kKeySlot, false);
  const Xapian::doccount all = database.get_doccount();
  const Xapian::MSet matches = enquire.get_mset(0, all, all);
  std::vector<Candidate> candidates;
  candidates.reserve(matches.size());
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    candidates.push_back({*match, rounded(match.get_weight()), match.get_sort_key()});
  }
  put_in_order(candidates);
  return candidates;
}

}  // namespace songngu
