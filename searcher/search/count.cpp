#include "searcher/search/count.h"

#include <string>
#include <vector>

#include "common/base/deadline.h"

namespace songngu {
namespace {

/// Appends the terms of a query that is nothing but an OR of terms; false for any other.
bool append_alternatives(const Xapian::Query& query, std::vector<std::string>& terms) {
  switch (query.get_type()) {
    case Xapian::Query::LEAF_TERM:
      terms.push_back(*query.get_terms_begin());
      return true;
    case Xapian::Query::OP_OR:
    case Xapian::Query::OP_SCALE_WEIGHT:
      for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        if (!append_alternatives(query.get_subquery(i), terms)) return false;
      }
      return true;
    default:
      return false;
  }
}

/// A hundredth of what Xapian's OR takes: no posting is compared with another, none is weighed.
std::size_t count_any(const Xapian::Database& database, const std::vector<std::string>& terms) {
  if (terms.size() == 1) return database.get_termfreq(terms.front());
  std::vector<bool> seen(std::size_t{database.get_lastdocid()} + 1);
  std::size_t count = 0;
  for (const std::string& term : terms) {
    stop_if_late();
    const Xapian::PostingIterator end = database.postlist_end(term);
    for (Xapian::PostingIterator posting = database.postlist_begin(term); posting != end; ++posting) {
      if (*posting >= seen.size()) {
        throw Xapian::DatabaseCorruptError("a posting lies behind the last document");
      }
      if (seen[*posting]) continue;
      seen[*posting] = true;
      ++count;
    }
  }
  return count;
}

}  // namespace

std::size_t count_matches(const Xapian::Database& database, const Xapian::Query& query, bool has_servers) {
  if (query.empty()) return 0;
  stop_if_late();
  // A server would send all postings.
  std::vector<std::string> terms;
  if (!has_servers && append_alternatives(query, terms)) return count_any(database, terms);
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(query);
  return enquire.get_mset(0, 1, database.get_doccount()).get_matches_estimated();
}

}  // namespace songngu
