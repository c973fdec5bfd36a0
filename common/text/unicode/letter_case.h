// Upper and lower case.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// `word` in the case of `model`: in capitals if `model` has two letters or more and all are capitals; with a
/// first capital if `model` begins with one; else unchanged. Both are UTF-8.
std::string in_case_of(std::string_view model, const std::string& word);

/// `text` in lower case, independently of the user's locale.
std::string lower_case(std::string_view text);

}  // namespace songngu
