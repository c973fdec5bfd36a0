#include "searcher/query/tree/refusal.h"

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/text/unicode/unsafe.h"
#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

constexpr int kLongestPiece = 40;  // code points; enough to recognise the place

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
    append_code_point(shown, is_unsafe_to_show(character) ? U' ' : character);
  }
  return shown + '"';
}

}  // namespace songngu
