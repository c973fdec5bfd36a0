#include "searcher/search/suggest/names.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "common/base/ascii.h"
#include "common/base/edit_distance.h"
#include "common/base/shell.h"
#include "common/database/record/passage_key.h"
#include "common/database/record/record.h"
#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "common/model/entry.h"
#include "common/model/language.h"
#include "common/text/unicode/utf8.h"
#include "searcher/query/terms/collection_statistics.h"
#include "searcher/search/read/stored_passages.h"
#include "searcher/search/suggest/nearest.h"

namespace songngu {
namespace {

// Longer terms end in a hash (schema.h): their names can't be read from them, and are left out.
constexpr std::size_t kLongestWholeTerm = schema::kMaxTermBytes - 4;

/// After all names that begin so: no byte of UTF-8 is 0xFF.
std::string after_all(const std::string& beginning) {
  return beginning + '\xff';
}

/// The first name after this one in byte order.
std::string directly_after(const std::string& name) {
  return name + '\0';
}

/// The terms of one prefix. A step from term to term would read all postings between them; a search does not.
NameAfter terms_after(const Xapian::Database& database, char prefix) {
  const std::string start(1, prefix);
  auto at = std::make_shared<Xapian::TermIterator>(database.allterms_begin(start));
  return [=, &database](const std::string& from) -> std::optional<std::string> {
    const auto end = database.allterms_end(start);
    if (*at == end) return std::nullopt;
    at->skip_to(start + from);
    while (*at != end && (**at).size() > kLongestWholeTerm) at->skip_to(directly_after(**at));
    if (*at == end) return std::nullopt;
    return (**at).substr(1);
  };
}

NameAfter names_after(const std::set<std::string>& names) {
  return [&names](const std::string& from) -> std::optional<std::string> {
    const auto at = names.lower_bound(from);
    return at == names.end() ? std::nullopt : std::optional(*at);
  };
}

/// One letter more than `size` bytes of a longer name.
std::string one_letter_more(const std::string& name, std::size_t size) {
  next_code_point(name, size);
  return name.substr(0, size);
}

std::optional<std::vector<KnownName>> few_names(const std::string& beginning, const NameAfter& after) {
  std::vector<KnownName> names;
  for (auto name = after(beginning); name && name->starts_with(beginning);
       name = after(directly_after(*name))) {
    if (names.size() == kMostNames) return std::nullopt;
    names.push_back({.text = *name, .whole = true});
  }
  return names;
}

std::vector<KnownName> beginnings(const std::string& shared, const NameAfter& after) {
  std::vector<KnownName> found;
  for (auto name = after(shared); name && name->starts_with(shared);) {
    if (*name == shared) {
      found.push_back({.text = *name, .whole = true});
      name = after(directly_after(*name));
      continue;
    }
    const std::string longer = one_letter_more(*name, shared.size());
    auto next = after(directly_after(*name));
    const bool alone = !next || !next->starts_with(longer);
    found.push_back({.text = alone ? *name : longer, .whole = alone});
    name = alone ? std::move(next) : after(after_all(longer));
  }
  return found;
}

std::vector<KnownName> names_of_terms(const Xapian::Database& database, char prefix,
                                      const std::string& beginning) {
  return names_or_beginnings(beginning, [&] { return terms_after(database, prefix); });
}

/// The identifiers of an entry's passages; none if there is no such entry.
std::set<std::string> passages_in(const Xapian::Database& database, const std::string& entry) {
  std::set<std::string> ids;
  const std::string term = schema::term(schema::kEntry, entry);
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
    const Xapian::Document document = database.get_document(*at, Xapian::DOC_ASSUME_VALID);
    ids.emplace(id_in(document.get_value(schema::kKeySlot)));
  }
  return ids;
}

/// The passages of one entry; first its sides, as long as none has been typed.
std::vector<KnownName> names_in_entry(const Xapian::Database& database, const std::string& entry,
                                      const std::string& beginning) {
  const std::set<std::string> ids = passages_in(database, entry);
  const bool names_side = beginning.find('/', entry.size() + 1) != std::string::npos;
  if (names_side) return names_or_beginnings(beginning, [&] { return names_after(ids); });
  std::vector<KnownName> sides;
  for (const Language language : {Language::kEnglish, Language::kVietnamese}) {
    const std::string side = entry + '/' + std::string(name(language)) + '/';
    const auto first = ids.lower_bound(side);
    const bool exists = first != ids.end() && first->starts_with(side);
    if (exists && side.starts_with(beginning)) sides.push_back({.text = side, .whole = false});
  }
  return sides;
}

std::vector<KnownName> passages(const Xapian::Database& database, const std::string& beginning) {
  std::vector<KnownName> entries = names_of_terms(database, schema::kEntry, beginning);
  if (entries.size() == 1 && entries.front().whole && entries.front().text != beginning) {
    return names_in_entry(database, entries.front().text, entries.front().text + '/');
  }
  for (KnownName& entry : entries) {
    if (std::exchange(entry.whole, false)) entry.text += '/';
  }
  // An entry's name may contain slashes: each that ends one is tried.
  for (std::size_t slash = beginning.find('/'); slash != std::string::npos;
       slash = beginning.find('/', slash + 1)) {
    std::vector<KnownName> more = names_in_entry(database, beginning.substr(0, slash), beginning);
    std::move(more.begin(), more.end(), std::back_inserter(entries));
  }
  return entries;
}

/// A folded tag as an entry spells it.
std::string spelled(const DatabaseView& view, const std::string& folded) {
  const Xapian::docid document = *view.database.postlist_begin(schema::term(schema::kTag, folded));
  const std::string id = read_passage(view.database, document).id;
  for (const std::string& tag : read_facts(view, std::string(entry_of(id)), document).tags) {
    if (tag_value(tag) == folded) return tag;
  }
  return folded;
}

/// Names as they are spelled if this begins with what was typed; else what was typed, completed.
std::vector<KnownName> tags(const DatabaseView& view, const std::string& beginning) {
  const std::string folded = tag_value(beginning);
  std::vector<KnownName> found = names_of_terms(view.database, schema::kTag, folded);
  for (KnownName& tag : found) {
    const std::string spelling = tag.whole ? spelled(view, tag.text) : std::string();
    const bool fits = tag.whole && spelling.starts_with(beginning);
    tag.text = fits ? spelling : beginning + tag.text.substr(folded.size());
  }
  return found;
}

/// Without that of a file of the corpus.
std::string without_extension(const std::string& name) {
  for (const std::string_view extension : {".txt", ".md"}) {
    if (name.ends_with(extension)) return name.substr(0, name.size() - extension.size());
  }
  return name;
}

/// The entry of a file in a folder that is perhaps above or outside the corpus.
std::optional<std::string> entry_of_file(const CollectionStatistics& statistics, std::string path) {
  for (;;) {
    if (statistics.frequency(schema::term(schema::kEntry, path)) > 0) return path;
    const std::size_t slash = path.find('/');
    if (slash == std::string::npos) return std::nullopt;
    path.erase(0, slash + 1);
  }
}

/// The first entry with a name that ends so after a sign (2025-01-31-made-in-japan, for made-in-japan), else
/// the first with this part in its name.
std::optional<std::string> entry_with(const CollectionStatistics& statistics, const std::string& part) {
  constexpr std::size_t kShortest = 3;
  constexpr std::size_t kMostLookedAt = 200'000;
  std::optional<std::string> found;
  if (part.size() < kShortest) return found;
  for (const std::string& term : statistics.terms_from({&schema::kEntry, 1}, kMostLookedAt)) {
    const std::size_t at = term.rfind(part);
    if (at == std::string::npos || at == 0 || term.size() > kLongestWholeTerm) continue;
    const bool at_end = at + part.size() == term.size() && !is_ascii_letter(term[at - 1]);
    if (at_end) return term.substr(1);
    if (!found) found = term.substr(1);
  }
  return found;
}

/// The entry of that file, the first one whose name begins so, the one with the most similar name, or one
/// with this in its name.
std::optional<std::string> nearest_entry(const Xapian::Database& database, const std::string& typed) {
  const CollectionStatistics statistics(database);
  const std::string name = without_extension(typed);
  if (auto entry = entry_of_file(statistics, name)) return entry;
  const std::string term = schema::term(schema::kEntry, name);
  const std::vector<std::string> longer = statistics.terms_from(term, 1);
  if (!longer.empty()) return longer.front().substr(1);
  const auto similar = nearest_value(statistics, term);
  return similar ? similar : entry_with(statistics, name);
}

/// The passages of that entry, or of the nearest one if there is none.
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

std::vector<KnownName> names_or_beginnings(std::string beginning, const std::function<NameAfter()>& after) {
  if (auto few = few_names(beginning, after())) return *std::move(few);
  std::vector<KnownName> found = beginnings(beginning, after());
  while (found.size() == 1) {
    beginning = found.front().text;
    found = beginnings(beginning, after());
  }
  return found;
}

std::vector<KnownName> find_names(const DatabaseView& view, NameKind kind, const std::string& beginning) {
  switch (kind) {
    case NameKind::kEntry:
      return names_of_terms(view.database, schema::kEntry, beginning);
    case NameKind::kPassage:
      return passages(view.database, beginning);
    case NameKind::kTag:
      return tags(view, beginning);
    case NameKind::kSite:
      return names_of_terms(view.database, schema::kSite, beginning);
  }
  return {};
}

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
    const bool has_extension = without_extension(stored) != stored;
    hint =
        fmt::format("did you mean {}?{}", *entry, has_extension ? " an entry's name has no extension" : "");
  }
  return {ExitCode::kPartial, "no such entry: " + id, hint};
}

}  // namespace songngu
