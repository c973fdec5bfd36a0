#include "searcher/query/compile/entries_titled.h"

#include <set>
#include <string>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/database/record/passage_key.h"
#include "common/database/terms/schema.h"
#include "common/model/passage_id.h"

namespace songngu {
namespace {

constexpr std::size_t kMaxTitled = 5000;

}  // namespace

Xapian::Query entries_titled(const Collection& collection, const Xapian::Query& heading_query) {
  Xapian::Enquire enquire(collection.xapian());
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query({Xapian::Query::OP_FILTER, heading_query,
                     Xapian::Query(schema::term(schema::kKind, name(Kind::kHeading)))});
  enquire.set_sort_by_value(schema::kKeySlot, false);
  const Xapian::MSet found = enquire.get_mset(0, kMaxTitled + 1);
  if (found.size() > kMaxTitled) {
    throw Error(ExitCode::kUsage, fmt::format("more than {} headings match title:", kMaxTitled),
                "use a rarer word");
  }
  std::set<std::string> entries;
  for (auto match = found.begin(); match != found.end(); ++match) {
    entries.insert(schema::term(schema::kEntry, entry_of(decode_key(match.get_sort_key()).id)));
  }
  const Xapian::Query any(Xapian::Query::OP_OR, entries.begin(), entries.end());
  return {Xapian::Query::OP_SCALE_WEIGHT, any, 0};
}

}  // namespace songngu
