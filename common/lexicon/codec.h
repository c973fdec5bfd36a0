// A probability in the bytes of a lexicon.
#pragma once

#include <cstdint>

namespace songngu {

/// In one byte: 2^(-b/16), so down to 2^-15.9.
std::uint8_t octaves_of(double probability);
double probability_of(std::uint8_t octaves);

}  // namespace songngu
