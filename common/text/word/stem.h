// One stemmer for both languages: Porter2 (Xapian's "english") on the folded word. Vietnamese syllables stay
// as they are, so the language need not be known. A possessive 's or ' is removed first. Words with full
// stops in them (u.s, 40.2bn) stay as they are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace songngu {

/// The word without a final 's or '.
std::string_view without_possessive(std::string_view folded);

/// REQUIRES: `folded` comes from folded_form().
std::string stem(std::string_view folded);

/// The stems shorter than `beginning` that a word with this beginning can have. Most stems are beginnings of
/// their words, but Porter2 rewrites some ends (trading: trade, tying: tie, nobly: nobl, skies: sky).
std::vector<std::string> shorter_stems(std::string_view beginning);

}  // namespace songngu
