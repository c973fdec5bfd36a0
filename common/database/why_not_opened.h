// Why a path can't be opened as a database, where Xapian only says that it can't.
#pragma once

#include <optional>
#include <string>

#include "common/base/error.h"

namespace songngu {

/// An Error(kDatabase) that names what may not be read, or says that `path` is texts and not a database; none
/// where it is something else. Call it after Xapian has failed.
std::optional<Error> why_not_opened(const std::string& path);

}  // namespace songngu
