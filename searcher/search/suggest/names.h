// Finds names in a database by their beginning, and makes the error for a name that it does not have.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "common/base/error.h"
#include "common/database/record/database_view.h"
#include "songngu/searcher.h"

namespace songngu {

/// At most kMostNames names are offered; if there are more, their beginnings are.
inline constexpr std::size_t kMostNames = 100;

/// The first of many names, in byte order, that is not before `from`. Called with ascending `from`.
using NameAfter = std::function<std::optional<std::string>(const std::string& from)>;

/// The names that begin so, if they are at most kMostNames. Else their beginnings, one letter longer; a name
/// that is the only one with such a beginning is given whole. If all share that letter, beginnings are made
/// longer until there are at least two. `after`: makes a new row of the names.
std::vector<KnownName> names_or_beginnings(std::string beginning, const std::function<NameAfter()>& after);

/// See Searcher::names(). Reads no more terms than it offers, however large the database is. THROWS: Xapian's
/// exceptions, Error(kDatabase).
std::vector<KnownName> find_names(const DatabaseView& view, NameKind kind, const std::string& beginning);

/// What to throw for a passage that does not exist: kPartial. The hint says that the identifier names an
/// entry, or which passage or entry has a similar name, or what identifiers look like. THROWS: Xapian's
/// exceptions, Error(kDatabase).
Error unknown_passage(const DatabaseView& view, const std::string& id);

/// The same for an entry.
Error unknown_entry(const DatabaseView& view, const std::string& id);

}  // namespace songngu
