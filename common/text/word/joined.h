// Names that are written as one word or as several: TPHCM, TP.HCM and TP HCM; F16 and F-16; Hong Kong and
// hongkong. Neighbouring words that may be such a name are also indexed as one word.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/text/word/token.h"

namespace songngu {

/// Neighbouring tokens written as one word.
struct JoinedWords {
  std::size_t first = 0;
  std::size_t last = 0;  ///< the number of the last token of it
  std::string folded;    ///< as one word
};

/// Up to four tokens that signs join (TP.HCM, F-16, Mát-xcơ-va), but never two numbers; and two tokens with a
/// space between them that look like a name (TP HCM, Hong Kong, iPhone 15) or like a number with its unit (3
/// nm).
std::vector<JoinedWords> joined_in_text(const std::vector<Token>& tokens);

/// The same of a query, where any two tokens may be what a text writes as one word, except Vietnamese
/// syllables in small letters, which are words of their own.
std::vector<JoinedWords> joined_in_query(const std::vector<Token>& tokens);

}  // namespace songngu
