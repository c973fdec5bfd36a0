// What ICU's locale data (CLDR) calls countries, languages and currencies in both languages.
#pragma once

#include <string>
#include <vector>

namespace songngu {

struct TextPair {
  std::string vietnamese;
  std::string english;
};

/// Each name counts as this many sentence pairs.
inline constexpr int kNameRepeats = 3;

std::vector<TextPair> locale_names();

}  // namespace songngu
