// What is said when something can't be written.
#pragma once

#include <array>
#include <cerrno>
#include <string>

#include "common/base/error.h"

namespace songngu {

/// A full disk, a quota and a limit of the file's size are one: there is no room.
inline constexpr std::array kNoRoom{ENOSPC, EDQUOT, EFBIG};

/// Error(kUsage): `what` can't be written, for `reason`. `hint`: what the user can do.
Error write_error(const std::string& what, const std::string& reason, std::string hint);

/// The same for an errno. If there is no room, the hint is to make some and to repeat the command, followed
/// by `if_full`.
Error write_error(const std::string& what, int number, std::string hint, const std::string& if_full);

}  // namespace songngu
