// Percent-encoding, as identifiers and addresses have it.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// What a passage identifier holds plainly beside ASCII letters and digits.
inline constexpr std::string_view kPlainInIdentifier = "._/-";

/// `bytes` with each that is no ASCII letter or digit, and none of `kept`, as %XX.
std::string percent_encoded(std::string_view bytes, std::string_view kept);

}  // namespace songngu
