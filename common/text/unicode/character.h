// What the text room knows of one code point, computed from ICU's properties once and kept in a table, a page
// of 128 code points at a time: building pages on first need keeps the start of a process cheap, and a
// look-up costs two loads.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <string_view>

namespace songngu {

/// Classes of UAX #29's word rules, as far as our rules tell them apart.
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
  kAttached,   ///< Extend, Format, ZWJ and zero-width blanks: belongs to what stands before it
  kBlank,      ///< white space: words never reach across it
  kDictionary  ///< scripts whose words only ICU's dictionaries can find
};

/// Classes of UAX #29's sentence rules, as far as our rules tell them apart.
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
  kContinue,  ///< SContinue: a sentence goes on behind it
  kBlank,
  kParagraph,
  kAttached
};

struct Character {
  char exact_bytes[4];   ///< the exact form in UTF-8
  char folded_bytes[4];  ///< the folded form in UTF-8
  std::uint8_t exact_size;
  std::uint8_t folded_size;
  bool simple;  ///< folds by itself, whatever stands beside it; if not, the word takes the long way through
                ///< ICU
  bool upper;   ///< upper or title case
  bool alphabetic;  ///< a letter (of any script)
  bool latin;       ///< a letter of the Latin script
  bool combining;   ///< a combining mark
  bool mark;        ///< one of no particular script
  WordBreak word;
  SentenceBreak sentence;

  [[nodiscard]] std::string_view exact() const { return {exact_bytes, exact_size}; }
  [[nodiscard]] std::string_view folded() const { return {folded_bytes, folded_size}; }
};

using CharacterPage = std::array<Character, 128>;

/// Pages by code point / 128; null until needed. Only character() below has any business here.
extern std::array<std::atomic<const CharacterPage*>, 0x110000 / 128> character_pages;

const CharacterPage& build_character_page(std::size_t page);

/// REQUIRES: a Unicode code point. Thread-safe.
inline const Character& character(char32_t code_point) {
  const std::size_t page = code_point / 128;
  const CharacterPage* known = character_pages[page].load(std::memory_order_acquire);
  return (known != nullptr ? *known : build_character_page(page))[code_point % 128];
}

}  // namespace songngu
