// One stemmer for both languages: Porter2 (Xapian's "english") of the folded word. It leaves well-formed
// Vietnamese syllables alone, so no language needs to be guessed.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// REQUIRES: `folded` comes from folded_form().
std::string stem(std::string_view folded);

}  // namespace songngu
