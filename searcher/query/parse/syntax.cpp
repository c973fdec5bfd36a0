#include "searcher/query/parse/syntax.h"

#include <unicode/uchar.h>

namespace songngu {
namespace {

constexpr char32_t kByteOrderMark = 0xFEFF;
constexpr char32_t kZeroWidthSpace = 0x200B;

}  // namespace

bool is_blank(char32_t character) {
  return u_isUWhiteSpace(static_cast<UChar32>(character)) || character == kByteOrderMark ||
         character == kZeroWidthSpace;
}

bool is_bracket(char32_t character) {
  return character == U'(' || character == U')';
}

bool is_sign(char32_t character) {
  return character == U'+' || character == U'-';
}

bool is_letter(char32_t character) {
  return u_isalnum(static_cast<UChar32>(character)) ||
         (U_GET_GC_MASK(static_cast<UChar32>(character)) & U_GC_M_MASK) != 0;
}

std::u32string_view closing_marks(char32_t open) {
  switch (open) {
    case U'"':
      return U"\"";
    case U'“':
      return U"”“";
    case U'„':
      return U"“”";
    case U'”':
      return U"”";
    case U'«':
      return U"»";
    case U'»':
      return U"«";
    default:
      return {};
  }
}

bool is_quotation_mark(char32_t character) {
  return !closing_marks(character).empty();
}

bool is_chunk_end(char32_t character) {
  return is_blank(character) || is_bracket(character) || is_quotation_mark(character);
}

}  // namespace songngu
