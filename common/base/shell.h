// Commands that a message shows, to be copied into a shell.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// A word of a command: as it is where a shell takes each of its bytes for itself, else in '…'.
std::string shell_quoted(std::string_view word);

}  // namespace songngu
