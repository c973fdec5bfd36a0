#include "searcher/search/candidate.h"

#include <algorithm>
#include <cmath>

#include "common/base/deadline.h"
#include "common/database/schema.h"

namespace songngu {
namespace {

// Passages are short: a word said twice is said enough, and length hardly matters.
constexpr double kK1 = 1.0;
constexpr double kK3 = 0;
constexpr double kB = 0.4;

double rounded(double score) {
  return std::round(score * 1e6) / 1e6;
}

class Matcher {
 public:
  Matcher(const Xapian::Database& database, FirstPass& found) : enquire_(database), found_(found) {
    all_ = database.get_doccount();
    enquire_.set_weighting_scheme(Xapian::BM25Weight(kK1, 0, kK3, kB, 0.5));
    // The key as second criterion: each match then brings it along, without its document being fetched.
    enquire_.set_sort_by_relevance_then_value(schema::kKeySlot, false);
  }

  /// Adds the best `limit` matches of `query` to what was found, and counts the others.
  void add(const Xapian::Query& query, Xapian::doccount limit) {
    if (query.empty()) return;
    stop_if_late();
    enquire_.set_query(query);
    // Every match is looked at: the total is exact.
    const Xapian::MSet matches = enquire_.get_mset(0, std::min(limit, all_), all_);
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      found_.candidates.push_back({*match, rounded(match.get_weight()), match.get_sort_key()});
    }
    found_.left_out += matches.get_matches_estimated() - matches.size();
  }

  void add_all(const Xapian::Query& query) { add(query, all_); }

 private:
  Xapian::Enquire enquire_;
  FirstPass& found_;
  Xapian::doccount all_ = 0;
};

Xapian::Query in_language(const Xapian::Query& query, Language language) {
  return {Xapian::Query::OP_FILTER, query, Xapian::Query(schema::term(schema::kLanguage, name(language)))};
}

}  // namespace

void put_in_order(std::vector<Candidate>& candidates) {
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : a.id() < b.id();
  });
}

FirstPass find_candidates(const Xapian::Database& database, const Xapian::Query& query,
                          const FirstPassRequest& request) {
  FirstPass found;
  Matcher matcher(database, found);
  const auto wanted = static_cast<Xapian::doccount>(request.wanted);
  // Each language by itself: what a passage's score counts for may still depend on its language.
  const auto add_best = [&](const Xapian::Query& some) {
    for (const Language language : {Language::kVietnamese, Language::kEnglish}) {
      if (!request.language || *request.language == language)
        matcher.add(in_language(some, language), wanted);
    }
  };
  const bool one_by_one = !request.into && (!request.grouped || request.language);
  if (request.all) {
    matcher.add_all(query);
  } else if (one_by_one) {
    add_best(query);
  } else {
    const Xapian::Query aligned{std::string(schema::kAligned)};
    matcher.add_all({Xapian::Query::OP_FILTER, query, aligned});
    add_best({Xapian::Query::OP_AND_NOT, query, aligned});
  }
  put_in_order(found.candidates);
  return found;
}

double score_of(const Xapian::Database& database, const Xapian::Query& query) {
  FirstPass found;
  Matcher(database, found).add(query, 1);
  return found.candidates.empty() ? 0 : found.candidates.front().score;
}

}  // namespace songngu
