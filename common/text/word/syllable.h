// Vietnamese syllables.
#pragma once

#include <string_view>

namespace songngu {

/// Whether a folded word can be a Vietnamese syllable without diacritics: an onset and a rime of the closed
/// sets.
bool is_vietnamese_syllable(std::string_view folded);

}  // namespace songngu
