#include "common/database/remote.h"

#include <charconv>
#include <string_view>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/database/record.h"
#include "common/database/schema.h"

namespace songngu {
namespace {

constexpr std::string_view kScheme = "tcp://";
constexpr unsigned kTimeoutMs = 10000;
// The first may have been deleted, or be the only passage of its entry.
constexpr Xapian::docid kDocumentsToTry = 50;

/// The term of the entry that the document belongs to; empty where there is no such document. Not looked for
/// among all terms: those of a prefix come over the network all at once.
std::string entry_at(const Xapian::Database& database, Xapian::docid document) {
  try {
    const std::string key = database.get_document(document).get_value(schema::kKeySlot);
    return schema::term(schema::kEntry, entry_of(decode_key(key).id));
  } catch (const Xapian::DocNotFoundError&) {
    return {};
  }
}

}  // namespace

bool is_remote(const std::string& path) {
  return path.starts_with(kScheme);
}

Xapian::Database open_remote(const std::string& path) {
  const std::string address = path.substr(kScheme.size());
  const std::size_t colon = address.rfind(':');
  unsigned port = 0;
  if (colon != std::string::npos) {
    std::from_chars(address.data() + colon + 1, address.data() + address.size(), port);
  }
  if (port == 0 || port > 65535) {
    throw Error(ExitCode::kUsage, fmt::format("no host and port in {}", path), "write it as tcp://HOST:PORT");
  }
  return Xapian::Remote::open(address.substr(0, colon), port, kTimeoutMs, kTimeoutMs);
}

Xapian::docid stride_in(const Xapian::Database& database) {
  for (Xapian::docid document = 1; document <= kDocumentsToTry; ++document) {
    const std::string entry = entry_at(database, document);
    if (entry.empty()) continue;
    auto posting = database.postlist_begin(entry);
    const auto end = database.postlist_end(entry);
    if (posting == end) continue;
    const Xapian::docid first = *posting;
    if (++posting != end) return *posting - first;
  }
  return 1;
}

}  // namespace songngu
