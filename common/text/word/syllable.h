// Vietnamese syllables.
#pragma once

#include <string_view>

namespace songngu {

/// Whether a folded word could be a Vietnamese syllable written without diacritics (onset + rime of the
/// closed set).
bool is_vietnamese_syllable(std::string_view folded);

}  // namespace songngu
