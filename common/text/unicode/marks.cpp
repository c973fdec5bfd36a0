#include "common/text/unicode/marks.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/base/ascii.h"
#include "common/text/unicode/code_point.h"

namespace songngu {
namespace {

constexpr char kWhole = '=';
constexpr char kFirst = 'A';

/// The marked letters over a letter, in an order that databases depend on.
constexpr std::u32string_view variants_of(char letter) {
  switch (letter) {
    case 'a':
      return U"àáảãạăằắẳẵặâầấẩẫậ";
    case 'd':
      return U"đ";
    case 'e':
      return U"èéẻẽẹêềếểễệ";
    case 'i':
      return U"ìíỉĩị";
    case 'o':
      return U"òóỏõọôồốổỗộơờớởỡợ";
    case 'u':
      return U"ùúủũụưừứửữự";
    case 'y':
      return U"ỳýỷỹỵ";
    default:
      return {};
  }
}

/// Places of the letters' marks; none where the words are not the same letter by letter.
std::optional<std::string> places(std::string_view folded, std::string_view exact) {
  std::string marks;
  char unmarked = '0';
  std::size_t byte = 0;
  for (const char letter : folded) {
    if (byte >= exact.size()) return std::nullopt;
    const char32_t c = next_code_point(exact, byte);
    if (c == static_cast<unsigned char>(letter) && c < 0x80) {
      if (unmarked == '9') marks += std::exchange(unmarked, '0');
      ++unmarked;
      continue;
    }
    const std::size_t place = variants_of(letter).find(c);
    if (place == std::u32string_view::npos) return std::nullopt;
    if (unmarked != '0') marks += std::exchange(unmarked, '0');
    marks += static_cast<char>(kFirst + place);
  }
  if (byte != exact.size()) return std::nullopt;
  return marks;
}

}  // namespace

std::string marks_of(std::string_view folded, std::string_view exact) {
  if (auto marks = places(folded, exact)) return std::move(*marks);
  return kWhole + std::string(exact);
}

std::string with_marks(std::string_view folded, std::string_view marks) {
  if (marks.starts_with(kWhole)) return std::string(marks.substr(1));
  std::string exact;
  for (const char mark : marks) {
    if (is_ascii_digit(mark)) {
      const std::size_t run = std::min<std::size_t>(folded.size(), static_cast<std::size_t>(mark - '0'));
      exact += folded.substr(0, run);
      folded.remove_prefix(run);
    } else if (!folded.empty()) {
      const std::u32string_view variants = variants_of(folded.front());
      const auto place = static_cast<std::size_t>(mark - kFirst);
      append_code_point(
          exact, place < variants.size() ? variants[place] : static_cast<unsigned char>(folded.front()));
      folded.remove_prefix(1);
    }
  }
  return exact.append(folded);
}

}  // namespace songngu
