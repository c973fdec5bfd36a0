// Looks a word up in a short list in the sources.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace songngu {

/// Whether `word` is one of `words`, byte for byte.
template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace songngu
