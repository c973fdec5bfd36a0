// Environment variables as values, so that what follows from them can be tested without any.
#pragma once

#include <optional>
#include <string>

namespace songngu {

/// None where the variable is unset.
std::optional<std::string> environment_value(const char* name);

/// Most variables say nothing where they are empty.
inline bool is_set(const std::optional<std::string>& value) {
  return value && !value->empty();
}

}  // namespace songngu
