// Normal forms. Text is stored and shown as it came; these serve comparison, terms and identifiers.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// Unicode normalization form C. Malformed bytes become U+FFFD.
std::string to_nfc(std::string_view text);

}  // namespace songngu
