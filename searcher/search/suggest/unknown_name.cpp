#include "searcher/search/suggest/unknown_name.h"

#include <optional>
#include <vector>

#include <fmt/format.h>

#include "common/base/edit_distance.h"
#include "common/base/shell.h"
#include "common/database/terms/schema.h"
#include "common/model/entry.h"
#include "searcher/query/terms/collection_statistics.h"
#include "searcher/search/read/stored_passages.h"
#include "searcher/search/suggest/unknown_parts.h"

namespace songngu {
namespace {

/// The first entry whose name begins so, else the one with nearly that name.
std::optional<std::string> nearest_entry(const Xapian::Database& database, const std::string& entry) {
  const CollectionStatistics statistics(database);
  const std::string term = schema::term(schema::kEntry, entry);
  const std::vector<std::string> longer = statistics.terms_from(term, 1);
  return longer.empty() ? nearest_value(statistics, term) : longer.front().substr(1);
}

/// Of that entry, or of the nearest one where there is none.
std::optional<std::string> nearest_passage(const DatabaseView& view, const std::string& id) {
  std::string entry(entry_of(id));
  const std::string rest = id.substr(entry.size());
  std::vector<StoredPassage> passages = passages_of(view, entry);
  if (passages.empty()) {
    entry = nearest_entry(view.database, entry).value_or("");
    passages = passages_of(view, entry);
  }
  std::vector<std::string> ids;
  for (const StoredPassage& passage : passages) ids.push_back(passage.id);
  const std::string nearest = nearest_name(entry + rest, ids);
  return nearest.empty() ? std::nullopt : std::optional(nearest);
}

}  // namespace

Error unknown_passage(const DatabaseView& view, const std::string& id) {
  const std::string stored = as_stored(id);
  std::string hint = "identifiers are ENTRY/LANG/KIND/N; searcher --format ids QUERY prints them";
  if (!passages_of(view, stored).empty()) {
    hint = fmt::format("it is an entry: searcher --entry {}", shell_quoted(stored));
  } else if (const auto passage = nearest_passage(view, stored)) {
    hint = fmt::format("did you mean {}?", *passage);
  } else if (const auto entry = nearest_entry(view.database, stored)) {
    hint = fmt::format("did you mean the entry {}? searcher --entry {}", *entry, shell_quoted(*entry));
  }
  return {ExitCode::kPartial, "no such passage: " + id, hint};
}

Error unknown_entry(const DatabaseView& view, const std::string& id) {
  const std::string stored = as_stored(id);
  std::string hint = "the name of an entry is the part before /vi/ or /en/ of its passages' identifiers";
  if (find_passage(view, stored)) {
    hint = fmt::format("it is a passage: searcher --id {}", shell_quoted(stored));
  } else if (const auto entry = nearest_entry(view.database, stored)) {
    hint = fmt::format("did you mean {}?", *entry);
  }
  return {ExitCode::kPartial, "no such entry: " + id, hint};
}

}  // namespace songngu
