// A query cut into what the grammar speaks of; which characters are syntax and which are text is decided here
// alone.
//
// Text goes by chunks: runs without blank, bracket or quotation mark. A sign counts where a chunk begins and
// something directly follows it; `-`, ` - `, `--` and the sign in `A-B` are text. AND OR NOT NEAR ADJ count
// as whole chunks. A chunk is a field when a known name and a colon begin it and a value follows directly.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/unicode/span.h"

namespace songngu {

enum class LexemeType {
  kText,
  kPrefix,
  kPhrase,
  kField,
  kOpen,
  kClose,
  kMust,
  kMustNot,
  kAnd,
  kOr,
  kNot,
  kNear,
  kAdj,
  kEnd
};

struct Lexeme {
  LexemeType type = LexemeType::kEnd;
  Span span;   ///< in code points of the query
  Span value;  ///< a chunk itself, a prefix without '*', a phrase without its marks, a field's value alike
  std::string field;                          ///< kField: canonical name
  LexemeType value_type = LexemeType::kText;  ///< kField: kText, kPrefix or kPhrase
  std::uint32_t window = 0;                   ///< kNear, kAdj
};

/// The lexemes in order, kEnd last. REQUIRES: well-formed UTF-8.
/// THROWS: Error(kUsage) for quotation marks that are not closed, wildcards elsewhere than at the end of a
/// word or after a single letter, field names one letter wrong, windows out of bounds.
std::vector<Lexeme> lex(std::string_view query);

}  // namespace songngu
