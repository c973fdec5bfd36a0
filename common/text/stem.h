// One stemmer for both languages: Porter2 (Xapian's "english") of the folded word. It leaves well-formed
// Vietnamese syllables alone, so no language needs to be guessed. A possessive 's or ' goes first; words with
// stops in them (u.s, 40.2bn) stay as they are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace songngu {

/// A folded word without the 's or ' at its end.
std::string_view without_possessive(std::string_view folded);

/// REQUIRES: `folded` comes from folded_form().
std::string stem(std::string_view folded);

/// How many bytes of a stem every word that has it begins with: stems are words cut off, but for the ends
/// that Porter2 writes anew (happy: happi, trading: trade, ability: abl).
std::size_t sure_beginning(std::string_view stem);

}  // namespace songngu
