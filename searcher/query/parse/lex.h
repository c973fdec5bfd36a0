// Divides a query into lexemes. This file alone decides which characters are syntax and which are text.
//
// Text comes in chunks: runs without space, bracket or quotation mark. A sign counts at the beginning of a
// chunk if something directly follows it; `-`, ` - `, `--` and the sign in `A-B` are text. AND OR NOT NEAR
// ADJ count as whole chunks. A chunk is a field if it begins with the name of a field and a colon, and a
// value follows directly. A chunk that begins with '#' and a letter is a word or a tag, one that is an
// address of the web is its words, an entry or a site.
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
  kTextOrField,  ///< #name, an address: text, or the value of a field
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
  Span span;  ///< in code points of the query
  /// Of a chunk the chunk, of a prefix what is before the '*', of a phrase what is between the quotation
  /// marks; of a field the same of its value.
  Span value;
  std::string field;                          ///< kField, kTextOrField: canonical name
  LexemeType value_type = LexemeType::kText;  ///< kField: kText, kPrefix or kPhrase
  std::uint32_t window = 0;                   ///< kNear, kAdj
};

/// The lexemes in order, kEnd last. REQUIRES: well-formed UTF-8.
/// THROWS: Error(kUsage) for a quotation mark that is not closed, for a wildcard elsewhere than at the end of
/// a word, for a field name with one wrong letter, for a window out of bounds.
std::vector<Lexeme> lex(std::string_view query);

}  // namespace songngu
