#include "common/database/open/remote.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/base/number.h"
#include "common/database/record/passage_key.h"
#include "common/database/terms/schema.h"
#include "common/model/passage_id.h"

namespace songngu {
namespace {

constexpr std::string_view kScheme = "tcp://";
constexpr unsigned kTimeoutMs = 10000;
// The first may be the only passage of its entry.
constexpr Xapian::docid kDocumentsToTry = 50;

/// Of ":PORT"; 0 where it is no port.
unsigned port_in(std::string_view text) {
  if (!text.starts_with(':')) return 0;
  return parse_whole<unsigned>(text.substr(1), 1, 65535).value_or(0);
}

}  // namespace

bool is_remote(const std::string& path) {
  return path.starts_with(kScheme);
}

Xapian::Database open_remote(const std::string& path) {
  const std::string address = path.substr(kScheme.size());
  const std::size_t colon = std::min(address.rfind(':'), address.size());
  const unsigned port = port_in(std::string_view(address).substr(colon));
  if (colon == 0 || port == 0) {
    throw Error(ExitCode::kUsage, fmt::format("no host and port in {}", path), "write it as tcp://HOST:PORT");
  }
  return Xapian::Remote::open(address.substr(0, colon), port, kTimeoutMs, kTimeoutMs);
}

Xapian::docid parts_in(const Xapian::Database& database) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(Xapian::Query::MatchAll);
  // Asked for, not counted up from 1: an update deletes documents, and adds others behind them.
  const Xapian::MSet documents = enquire.get_mset(0, kDocumentsToTry);
  for (auto match = documents.begin(); match != documents.end(); ++match) {
    const std::string key = match.get_document().get_value(schema::kKeySlot);
    const std::string entry = schema::term(schema::kEntry, entry_of(decode_key(key).id));
    auto posting = database.postlist_begin(entry);
    const auto end = database.postlist_end(entry);
    if (posting == end) continue;
    const Xapian::docid first = *posting;
    if (++posting != end) return *posting - first;
  }
  return 1;
}

}  // namespace songngu
