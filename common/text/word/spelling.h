// How the index stores a word next to its stem: what makes the word of the stem, in fewer bytes than the
// word.
//
//   ending      if the word is not its stem: a letter, which says how many bytes to remove from the end of
//   the
//               stem ('a': none), and the bytes to add
//   '~'         if there are an ending and diacritics
//   diacritics  if the word has any: for each letter with diacritics a capital, its index among the
//   Vietnamese
//               variants of the letter; for a run of one to nine other letters a digit. If a letter is not
//               Vietnamese: '=' and the whole exact form
//
// Examples: stem "run", "running" → "aning"; "happi", "happy" → "by"; "duong", "đường" → "AFM";
// "cafe", "cafés" → "as~3B".
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// The spelling of the word with these forms (fold.h); empty if the word is its stem. REQUIRES: `stem` is
/// stem(folded).
std::string spelling_of(std::string_view stem, std::string_view folded, std::string_view exact);

/// The forms of the word again. If `spelling` was not made for this stem: the forms of some word.
std::string folded_of(std::string_view stem, std::string_view spelling);
std::string exact_of(std::string_view stem, std::string_view spelling);

/// The Vietnamese letters that are this one with diacritics.
std::u32string_view vietnamese_variants(char letter);

}  // namespace songngu
