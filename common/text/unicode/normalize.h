// Normal forms and base letters, through ICU. Text is stored and shown as it came; only terms, identifiers
// and what is compared are normalised.
//
// To compare words, use fold.h, which asks the table in character.h for most characters. Both are made with
// transform_exact() and latin_base(), which are slower. (ICU's transliterator Latin-ASCII takes 30 ms to set
// up.)
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// `text` in Unicode normalization form C, malformed bytes as U+FFFD.
/// THROWS (here and below): Error if ICU has no data.
std::string to_nfc(std::string_view text);

/// A letter and the combining marks on it, each by itself. "đ" is a letter of its own.
std::u32string decomposed(char32_t letter);

/// Whether NFC never composes the code point with the one before it.
bool begins_normalized(char32_t code_point);

/// The exact form of a word as fold.h defines it, but with tone marks where they were.
std::string transform_exact(std::string_view word);

/// A letter without its diacritics, in ASCII ("đ" → "d", "æ" → "ae"); letters that only phonetic notation
/// uses stay as they are. REQUIRES: a letter of the Latin script, in its exact form.
std::string latin_base(char32_t letter);

}  // namespace songngu
