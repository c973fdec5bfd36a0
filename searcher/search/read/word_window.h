// Whether words stand near each other: what NEAR and ADJ ask.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace songngu {

/// Of each word, the numbers of the passage's words where it stands, ascending.
using WordPlaces = std::vector<std::vector<std::size_t>>;

/// NEAR: whether there is one place for each word, no two the same and no two further apart than `window`
/// words.
bool within(const WordPlaces& words, std::uint32_t window);

/// ADJ: the same with the places in the order of the words. REQUIRES: at least one word.
bool in_order_within(const WordPlaces& words, std::uint32_t window);

}  // namespace songngu
