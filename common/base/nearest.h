// What a mistyped name was probably meant to be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace songngu {

/// The name that is reached with the fewest edits (edit_distance.h), the first of equals; empty where none is
/// reached with two.
std::string nearest_name(std::string_view typed, const std::vector<std::string>& names);

}  // namespace songngu
