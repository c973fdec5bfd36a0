#include "common/base/shell.h"

#include <algorithm>
#include <cstdlib>

#include "common/base/ascii.h"

namespace songngu {

std::optional<std::string> environment_value(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

namespace {

/// Bytes of letters that are not ASCII are plain to every shell.
bool is_plain(char byte) {
  constexpr std::string_view kPlain = "_./+-,:@%";
  return !is_ascii(byte) || is_ascii_letter(byte) || is_ascii_digit(byte) ||
         kPlain.find(byte) != std::string_view::npos;
}

}  // namespace

std::string shell_quoted(std::string_view word) {
  if (!word.empty() && std::all_of(word.begin(), word.end(), is_plain)) return std::string(word);
  std::string quoted = "'";
  for (const char byte : word) quoted += byte == '\'' ? std::string(R"('\'')") : std::string(1, byte);
  return quoted + "'";
}

}  // namespace songngu
