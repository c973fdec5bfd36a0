// The user's shell: its environment variables, and words quoted for it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace songngu {

/// None if the variable is unset.
std::optional<std::string> environment_value(const char* name);

/// Whether the variable is set to something: most variables mean nothing if they are empty.
inline bool is_set(const std::optional<std::string>& value) {
  return value && !value->empty();
}

/// A word of a command that a message shows, so that it can be copied into a shell: in '…' if it has
/// characters that mean something to a shell.
std::string shell_quoted(std::string_view word);

}  // namespace songngu
