// Numbers of a JSON object as they are written: a parser that makes them machine numbers rounds the long
// ones.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace songngu {

/// The digits of member `key` of the object `json`, where that member is a number too long for an integer or
/// with a fraction or exponent. REQUIRES: `json` is a JSON object.
std::optional<std::string> number_as_written(std::string_view json, std::string_view key);

}  // namespace songngu
