#include "searcher/search/count.h"

#include "searcher/search/deadline.h"

namespace songngu {

std::size_t count_matches(const Xapian::Database& database, const Xapian::Query& query) {
  if (query.empty()) return 0;
  stop_if_late();
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(query);
  return enquire.get_mset(0, 1, database.get_doccount()).get_matches_estimated();
}

}  // namespace songngu
