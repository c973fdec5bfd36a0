// One stemmer for both languages: Porter2 (Xapian's "english") of the folded word. It leaves well-formed
// Vietnamese syllables alone, so no language needs to be guessed. A possessive 's or ' goes first; words with
// stops in them (u.s, 40.2bn) stay as they are.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// REQUIRES: `folded` comes from folded_form().
std::string stem(std::string_view folded);

}  // namespace songngu
