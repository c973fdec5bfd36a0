// Why a path can't be opened as a database, where Xapian only says that it can't, or opens it in part.
#pragma once

#include <optional>
#include <string>

#include "common/base/error.h"

namespace songngu {

/// THROWS: Error(kDatabase) that names what of the database at `path` may not be read. Xapian does without
/// some tables that it can't open, and fails later.
void expect_permission(const std::string& path);

/// Where `path` is texts: an Error(kDatabase) that says so. For a path that Xapian can't open.
std::optional<Error> why_not_opened(const std::string& path);

}  // namespace songngu
