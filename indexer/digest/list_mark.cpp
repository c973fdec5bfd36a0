#include "indexer/digest/list_mark.h"

#include <array>
#include <optional>

#include <unicode/uchar.h>

#include "common/base/ascii.h"
#include "common/text/unicode/utf8.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

using namespace std::string_view_literals;

constexpr std::u32string_view kDots = U"•·●▪■□◦‣⁃∙▶►➤➢◆◇○◉";  // marks without a space after them, too
constexpr std::u32string_view kDashes = U"-*–—+>";            // marks only with a space
constexpr std::u32string_view kTightDashes = U"-*+–";         // "-Text", if another line has it
constexpr std::array kArrows{"->"sv, "=>"sv, ">>"sv, "--"sv, "+)"sv, "~"sv};
constexpr char32_t kKeycap = 0x20E3;
constexpr char32_t kFirstIndicator = 0x1F1E6;
constexpr char32_t kLastIndicator = 0x1F1FF;

bool is_one_of(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

char32_t code_point_at(std::string_view text, std::size_t byte) {
  return byte < text.size() ? next_code_point(text, byte) : 0;
}

bool is_emoji_joiner(char32_t c) {
  return c == 0xFE0F || c == 0xFE0E || c == 0x200D || (c >= 0x1F3FB && c <= 0x1F3FF);
}

// "1." "12." "1)" "1/" "(1)" "a)" "(a)". Not "2024." (a year), not "1.000".
std::optional<ListMark> numbered(std::string_view line) {
  const bool bracket = line.starts_with('(');
  std::size_t end = bracket ? 1 : 0;
  const std::size_t begin = end;
  while (end < line.size() && end < begin + 3 && is_ascii_digit(line[end])) ++end;
  const bool letter = end == begin && end < line.size() && is_ascii_small_letter(line[end]);
  if (letter) ++end;
  if (end == begin || end > begin + 2 || end >= line.size()) return std::nullopt;
  const char stop = line[end];
  const bool closes = bracket || letter ? stop == ')' : stop == '.' || stop == ')' || stop == '/';
  const std::size_t space = closes ? leading_space(line.substr(end + 1)) : 0;
  if (space == 0) return std::nullopt;
  return ListMark{MarkStrength::kSure, end + 1 + space, letter ? U'a' : U'1', false};
}

// ①, ❶, ➊, 1️⃣, 🔟
std::optional<ListMark> number_sign(std::string_view line) {
  std::size_t end = 0;
  const char32_t first = next_code_point(line, end);
  const bool circled = (first >= 0x2460 && first <= 0x249B) || (first >= 0x24F5 && first <= 0x24FF) ||
                       (first >= 0x2776 && first <= 0x2793) || first == 0x1F51F;
  if (!circled) {
    if (first > '9' || first < '0') return std::nullopt;
    if (code_point_at(line, end) == 0xFE0F) next_code_point(line, end);
    if (code_point_at(line, end) != kKeycap) return std::nullopt;
    next_code_point(line, end);
  }
  return ListMark{MarkStrength::kSure, end + leading_space(line.substr(end)), U'1', false};
}

// "-5%" and "+84 …" are quantities, "-Text" and "-2 người" may be marks.
bool is_quantity(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && (is_ascii_digit(text[end]) || text[end] == '.' || text[end] == ',')) ++end;
  if (end == 0) return false;
  return end >= 2 || end == text.size() || !is_trimmed(code_point_at(text, end));
}

std::optional<ListMark> dashed(std::string_view line) {
  std::size_t end = 0;
  const char32_t sign = next_code_point(line, end);
  const std::size_t space = leading_space(line.substr(end));
  if (is_one_of(kDots, sign)) {
    if (code_point_at(line, end) == 0xFE0F) next_code_point(line, end);  // ▪️
    return ListMark{MarkStrength::kSure, end + leading_space(line.substr(end)), sign, false};
  }
  if (!is_one_of(kDashes, sign)) return std::nullopt;
  if (space > 0) return ListMark{MarkStrength::kSure, end + space, sign, false};
  const std::string_view rest = line.substr(end);
  const auto next = static_cast<UChar32>(code_point_at(rest, 0));
  const bool begins = u_isupper(next) != 0 || (u_isdigit(next) != 0 && !is_quantity(rest));
  const bool emphasis = sign == '*' && rest.find('*') != std::string_view::npos;
  if (!is_one_of(kTightDashes, sign) || !begins || emphasis) return std::nullopt;
  return ListMark{MarkStrength::kShared, end, sign, false};
}

std::optional<ListMark> arrow(std::string_view line) {
  for (const std::string_view sign : kArrows) {
    const std::size_t space = line.starts_with(sign) ? leading_space(line.substr(sign.size())) : 0;
    if (space > 0) {
      return ListMark{MarkStrength::kShared, sign.size() + space,
                      static_cast<char32_t>(sign.back()) | 0x200000U, false};
    }
  }
  return std::nullopt;
}

// An emoji with what belongs to it: variation selectors, skin tones, joined emoji, a second of the same.
std::optional<ListMark> emoji(std::string_view line) {
  std::size_t end = flag_size(line);
  std::size_t second = 0;
  char32_t sign = next_code_point(line, second);
  if (end > 0) {
    sign = sign << 8U | (code_point_at(line, second) & 0xFFU);
  } else {
    sign = next_code_point(line, end);
    if (!is_pictograph(sign)) return std::nullopt;
    for (std::size_t next = end; next < line.size(); end = next) {
      const char32_t previous = code_point_at(line, end);
      next_code_point(line, next);
      const bool joined = end >= 3 && line.substr(0, end).ends_with("\u200D") && is_pictograph(previous);
      if (!is_emoji_joiner(previous) && !joined && previous != sign) break;
    }
  }
  if (end >= line.size()) return std::nullopt;
  return ListMark{MarkStrength::kShared, end + leading_space(line.substr(end)), sign, true};
}

}  // namespace

bool is_pictograph(char32_t c) {
  if (c < 0xA9) return false;
  const auto code_point = static_cast<UChar32>(c);
  if (u_hasBinaryProperty(code_point, UCHAR_EXTENDED_PICTOGRAPHIC) != 0) return true;
  const bool symbol = (U_GET_GC_MASK(code_point) & (U_GC_SO_MASK | U_GC_SM_MASK)) != 0;
  return symbol || (c >= kFirstIndicator && c <= kLastIndicator) || c == U'※' || c == U'»' || c == U'›';
}

std::size_t flag_size(std::string_view text) {
  std::size_t end = 0;
  for (int i = 0; i < 2; ++i) {
    const char32_t c = code_point_at(text, end);
    if (c < kFirstIndicator || c > kLastIndicator) return 0;
    next_code_point(text, end);
  }
  return end;
}

ListMark read_list_mark(std::string_view line) {
  for (const auto& read : {numbered, number_sign, dashed, arrow, emoji}) {
    if (const auto mark = read(line)) return *mark;
  }
  return {};
}

}  // namespace songngu
