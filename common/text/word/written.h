// How a word is written, beyond its letters: in which case, with which signs, and how it is joined to the
// word before it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/text/unicode/span.h"

namespace songngu {

enum class LetterCase : std::uint8_t {
  kSmall,
  kCapitalized,  ///< its first letter alone is a capital, or its only one
  kCapitals,     ///< two letters or more, and all are capitals
  kMixed         ///< a capital within the word: iPhone, McDonald
};

LetterCase letter_case(std::string_view word);

/// What is between a word and the one before it.
enum class Gap : std::uint8_t {
  kNothing,  ///< there is no word before it
  kSign,     ///< a single . - & / or apostrophe, which makes them one name (TP.HCM, F-16, AT&T)
  kBlank,    ///< a single space
  kComma,    ///< a comma and a space
  kStop,     ///< a full stop and a space: an abbreviation (TP. HCM), or the end of a sentence
  kOther
};

/// REQUIRES: the ranges are of neighbouring words of `text`.
Gap gap_between(std::string_view text, ByteRange first, ByteRange second);

/// The signs that belong to some names of products and languages.
enum class NameSigns : std::uint8_t { kNone, kPlus, kTwoPlus, kSharp, kDot };

/// Those of the word there: of C++, Disney+, C#, .NET.
NameSigns name_signs(std::string_view text, ByteRange word);

/// The word with its signs: "c++", ".net". `folded`: without them.
std::string with_signs(NameSigns signs, std::string_view folded);

}  // namespace songngu
