// One stemmer for both languages: Porter2 (Xapian's "english") of the folded word. It leaves well-formed
// Vietnamese syllables alone, so no language needs to be guessed. A possessive 's or ' goes first; words with
// stops in them (u.s, 40.2bn) stay as they are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace songngu {

/// A folded word without the 's or ' at its end.
std::string_view without_possessive(std::string_view folded);

/// REQUIRES: `folded` comes from folded_form().
std::string stem(std::string_view folded);

/// The stems, shorter than `beginning`, that words which begin so can have: stems are words cut off, but for
/// the ends that Porter2 writes anew (trading: trade, tying: tie, nobly: nobl, skies: sky).
std::vector<std::string> shorter_stems(std::string_view beginning);

}  // namespace songngu
