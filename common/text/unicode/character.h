// Properties of code points, from ICU, in a table. The table is built in pages of 128 code points when they
// are first needed, so that programs start fast; a look-up costs two loads.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "common/base/ascii.h"

namespace songngu {

/// Word_Break classes of UAX #29, as far as our rules distinguish them.
enum class WordBreak : std::uint8_t {
  kOther,
  kLetter,
  kHebrew,
  kNumeric,
  kExtendNumLet,
  kMidLetter,
  kMidNum,
  kMidNumLet,
  kSingleQuote,
  kDoubleQuote,
  kAttached,   ///< Extend, Format, ZWJ and zero-width spaces: part of the character before
  kBlank,      ///< white space: always ends a word
  kDictionary  ///< scripts whose words only ICU's dictionaries can find
};

/// Sentence_Break classes of UAX #29, as far as our rules distinguish them.
enum class SentenceBreak : std::uint8_t {
  kOther,
  kLower,
  kUpper,
  kLetter,  ///< OLetter: letters without case
  kNumeric,
  kStop,      ///< ATerm: the full stop, which also abbreviates
  kTerm,      ///< STerm, and the ellipsis
  kClose,     ///< quotation marks and closing brackets
  kOpen,      ///< opening brackets and quotation marks
  kContinue,  ///< SContinue: the sentence goes on after it
  kBlank,
  kParagraph,
  kAttached
};

struct Character {
  char exact_bytes[4];   ///< the exact form in UTF-8
  char folded_bytes[4];  ///< the folded form in UTF-8
  std::uint8_t exact_size;
  std::uint8_t folded_size;
  bool simple;      ///< its forms do not depend on the characters next to it; else ICU folds the whole word
  bool upper;       ///< upper or title case
  bool alphabetic;  ///< a letter (of any script)
  bool latin;       ///< a letter of the Latin script
  bool combining;   ///< a combining mark
  bool mark;        ///< a combining mark of no particular script
  WordBreak word;
  SentenceBreak sentence;

  [[nodiscard]] std::string_view exact() const { return {exact_bytes, exact_size}; }
  [[nodiscard]] std::string_view folded() const { return {folded_bytes, folded_size}; }
};

using CharacterPage = std::array<Character, 128>;

/// Pages by code point / 128; null until needed. For character() only.
extern std::array<std::atomic<const CharacterPage*>, 0x110000 / 128> character_pages;

const CharacterPage& build_character_page(std::size_t page);

/// REQUIRES: a Unicode code point. Thread-safe.
inline const Character& character(char32_t code_point) {
  const std::size_t page = code_point / 128;
  const CharacterPage* known = character_pages[page].load(std::memory_order_acquire);
  return (known != nullptr ? *known : build_character_page(page))[code_point % 128];
}

/// Fast path for precomposed Latin letters, which are nearly all letters of Vietnamese and English: the size
/// in bytes of the letter at `byte` if it is an ASCII letter, in U+00C0–U+01BF (without × and ÷) or in
/// U+1E80–U+1EFF. Else 0, also if the text ends inside the letter; for other letters use character().
/// REQUIRES: a character begins at `byte`.
inline std::size_t latin_letter_size(std::string_view text, std::size_t byte) {
  if (is_ascii_letter(text[byte])) return 1;
  const auto first = static_cast<unsigned char>(text[byte]);
  if (first < 0xC3 || first > 0xE1 || text.size() - byte < 2) return 0;
  const auto second = static_cast<unsigned char>(text[byte + 1]);
  if (first <= 0xC6) return first == 0xC3 && (second == 0x97 || second == 0xB7) ? 0 : 2;
  const bool additional = first == 0xE1 && (second == 0xBA || second == 0xBB);
  return additional && text.size() - byte >= 3 ? 3 : 0;
}

/// The end of the run of such letters that begins at `byte`.
inline std::size_t skip_latin_letters(std::string_view text, std::size_t byte) {
  while (byte < text.size()) {
    const std::size_t size = latin_letter_size(text, byte);
    if (size == 0) break;
    byte += size;
  }
  return byte;
}

}  // namespace songngu
