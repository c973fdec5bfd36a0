// The long way to the two forms of a word: through ICU's normaliser, case folding and (for rare Latin letters
// only) its transform Latin-ASCII. character.h keeps the answers for single code points; fold.h is what
// others use.
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

/// A letter of the Latin script, in its exact form, as ASCII; empty if it takes the transform Latin-ASCII to
/// know it.
std::string_view latin_base(char32_t letter);

/// As latin_base(), through the transform, which costs milliseconds at its first use in a thread.
std::string transform_latin(char32_t letter);

}  // namespace songngu
