// A Bloom filter (Bloom 1970) of the words that follow each other in a passage. It tells of most phrases that
// a passage does not hold them, in 1 byte for every 8 of its text: words that are in every second passage
// leave so many candidates that to read them all would take longer than all else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/token.h"

namespace songngu {

/// Two words, one right behind the other, whatever their diacritics.
using NeighbourHash = std::uint64_t;
NeighbourHash neighbour_hash(std::string_view first_folded, std::string_view second_folded);

/// The filter of a text's words. Empty where there are no two.
std::string neighbour_filter(const std::vector<Token>& tokens);

/// False where nowhere in the text the second word follows the first. True where it does, and for one pair of
/// eighteen that are not there.
bool may_follow(std::string_view filter, NeighbourHash pair);

}  // namespace songngu
