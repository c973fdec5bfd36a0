// Why nothing can be written somewhere.
#pragma once

#include <string>

#include "common/base/error.h"

namespace songngu {

/// Error(kUsage) for an errno: what can't be written, and what the user can do. A full disk, a quota and a
/// limit are one: there is no room.
Error write_error(const std::string& path, int number);

}  // namespace songngu
