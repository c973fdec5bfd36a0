// What speaks for Vietnamese and what for English in one line.
#pragma once

#include <string_view>

namespace songngu {

/// In quarters of a function word. The greater is at most kMostEvidence (both are scaled down together), so
/// that no long line outweighs its neighbours and a usual paragraph weighs the same in both languages.
struct LanguageEvidence {
  int vietnamese = 0;
  int english = 0;
};

inline constexpr int kStrongEvidence =
    4;  ///< one function word, or one word with letters that only Vietnamese has
inline constexpr int kMostEvidence = 5 * kStrongEvidence;

/// Vietnamese: function words, and words with Vietnamese letters; half where the word is capitalised (a name
/// stands in English text as well), a quarter where French and Portuguese have the letters too (é, à, â).
/// English: function words, and a little for words that no Vietnamese syllable looks like. Normal form and
/// look-alikes of đ make no difference.
LanguageEvidence evidence_of(std::string_view line);

/// Whether the line is clearly English: what turns a bullet, Vietnamese by the format, into English.
bool is_english(std::string_view line);

}  // namespace songngu
