// The diacritics of a word apart from its letters, in fewer bytes than the word itself has: what an index
// keeps of each spelling beside the folded word.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// What makes `exact` (exact_form()) of `folded` (folded_form()) of the same word: for each letter one
/// capital, its place among the letters' Vietnamese variants, or for a run of up to nine letters without
/// marks, a digit. "duong", "đường" give "AFM". Words with other letters are kept whole, behind '='.
std::string marks_of(std::string_view folded, std::string_view exact);

/// The exact form again. Of marks that marks_of() didn't make for this word: some word.
std::string with_marks(std::string_view folded, std::string_view marks);

}  // namespace songngu
