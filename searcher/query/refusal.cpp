#include "searcher/query/refusal.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "common/base/error.h"
#include "common/text/code_point.h"

namespace songngu {
namespace {

constexpr int kLongestPiece = 40;  // code points; enough to recognise the place

bool is_harmless(char32_t character) {
  const auto type = u_charType(static_cast<UChar32>(character));
  return type != U_CONTROL_CHAR && type != U_FORMAT_CHAR && type != U_LINE_SEPARATOR &&
         type != U_PARAGRAPH_SEPARATOR && type != U_SURROGATE;
}

}  // namespace

void refuse_query(std::uint32_t at, const std::string& what, const std::string& hint) {
  throw Error(ExitCode::kUsage, fmt::format("query, column {}: {}", at + 1, what), hint);
}

std::string quoted(std::string_view piece) {
  std::string shown = "\"";
  int length = 0;
  for (std::size_t byte = 0; byte < piece.size(); ++length) {
    if (length == kLongestPiece) return shown + "…\"";
    const char32_t character = next_code_point(piece, byte);
    append_code_point(shown, is_harmless(character) ? character : U' ');
  }
  return shown + '"';
}

}  // namespace songngu
