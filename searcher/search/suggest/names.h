// The names that a database has: by their beginning, and what to say of one that it does not have.
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

/// The least of many names in byte order that is not less than `from`. Asked in ascending order.
using NameAfter = std::function<std::optional<std::string>(const std::string& from)>;

/// The names that begin so where they are at most kMostNames. Of more the beginnings that are one letter
/// longer, and go on; a name that alone has such a beginning is given whole. What all share is passed over:
/// there are at least two. `after`: makes a new row of the names.
std::vector<KnownName> names_or_beginnings(std::string beginning, const std::function<NameAfter()>& after);

/// As Searcher::names(). Looks at no more terms than it offers, whatever
/// the database's size. THROWS: Xapian's exceptions, Error(kDatabase).
std::vector<KnownName> find_names(const DatabaseView& view, NameKind kind, const std::string& beginning);

/// What to throw for a passage that does not exist: kPartial. The hint says where the identifier names an
/// entry, else which passage or entry has nearly that name, else what identifiers look like. THROWS: Xapian's
/// exceptions, Error(kDatabase).
Error unknown_passage(const DatabaseView& view, const std::string& id);

/// The same for an entry.
Error unknown_entry(const DatabaseView& view, const std::string& id);

}  // namespace songngu
