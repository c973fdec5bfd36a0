// The long way to the two forms of a word: through ICU's normaliser and case folding. character.h keeps the
// answers for single code points; fold.h is what others use. ICU's transform Latin-ASCII is not asked: it
// takes 30 ms to set up.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// Whether a reader cannot see the character (Default_Ignorable_Code_Point: zero-width blanks and joiners,
/// soft hyphen, BOM).
bool is_invisible(char32_t code_point);

/// Whether NFC never joins the code point with what stands before it.
bool begins_normalized(char32_t code_point);

/// Exact form except for the place of tone marks.
std::string transform_exact(std::string_view word);

/// A letter of the Latin script, in its exact form, without its diacritics: ASCII wherever an alphabet in use
/// has it.
std::string latin_base(char32_t letter);

}  // namespace songngu
