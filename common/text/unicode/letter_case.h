// Capital and small letters.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// `word` written as `model` is: in capitals where that has two letters or more and all are capitals, with a
/// capital first where that has one first, else as it came. Both are UTF-8.
std::string in_case_of(std::string_view model, const std::string& word);

/// In small letters, the same ones whatever the user's locale is.
std::string lower_case(std::string_view text);

}  // namespace songngu
