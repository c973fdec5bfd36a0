// Why a database can't be written.
#pragma once

#include <string>

#include "common/base/error.h"

namespace songngu {

/// Error(kUsage) for an errno, and what the user can do: write_error() with the hints of a database.
Error database_write_error(const std::string& path, int number);
Error database_write_error(const std::string& path, const std::string& reason);

/// Error(kLocked): another program writes it.
Error database_locked_error(const std::string& path);

}  // namespace songngu
