#include "common/text/word/written.h"

#include <algorithm>
#include <array>

#include "common/base/ascii.h"
#include "common/text/unicode/character.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/word_list.h"

namespace songngu {
namespace {

constexpr std::array kJoining =
    std::to_array<std::string_view>({".", "-", "&", "/", "'", "\u2019", "\u2010", "\u2011"});
constexpr std::array kBlanks = std::to_array<std::string_view>({" ", "\u00A0"});
constexpr std::array kStops = std::to_array<std::string_view>({". ", ".\u00A0"});

bool is_letter_or_digit(std::string_view text, std::size_t byte) {
  if (byte >= text.size()) return false;
  const char32_t c = next_code_point(text, byte);
  return character(c).alphabetic || character(c).word == WordBreak::kNumeric;
}

bool has_ascii_capital(std::string_view word) {
  return std::any_of(word.begin(), word.end(), is_ascii_capital);
}

}  // namespace

LetterCase letter_case(std::string_view word) {
  if (is_ascii_small_letter(word.front())) {
    return has_ascii_capital(word) ? LetterCase::kMixed : LetterCase::kSmall;
  }
  std::size_t capitals = 0;
  std::size_t letters = 0;
  bool first = false;  // whether the first letter is a capital
  for (std::size_t byte = 0; byte < word.size();) {
    const Character& c = character(next_code_point(word, byte));
    if (!c.alphabetic) continue;
    if (letters++ == 0) first = c.upper;
    capitals += c.upper ? 1 : 0;
  }
  if (capitals == 0) return LetterCase::kSmall;
  if (capitals == letters && letters > 1) return LetterCase::kCapitals;
  return first && capitals == 1 ? LetterCase::kCapitalized : LetterCase::kMixed;
}

Gap gap_between(std::string_view text, ByteRange first, ByteRange second) {
  const std::string_view gap = text.substr(first.end, second.begin - first.end);
  if (gap == " ") return Gap::kBlank;  // nearly always
  if (contains(kBlanks, gap)) return Gap::kBlank;
  if (contains(kJoining, gap)) return Gap::kSign;
  if (gap == ", ") return Gap::kComma;
  return contains(kStops, gap) ? Gap::kStop : Gap::kOther;
}

NameSigns name_signs(std::string_view text, ByteRange word) {
  const bool dot = word.begin > 0 && text[word.begin - 1] == '.' && is_ascii_letter(text[word.begin]);
  if (dot && (word.begin == 1 || text[word.begin - 2] == ' ' || text[word.begin - 2] == '('))
    return NameSigns::kDot;
  if (word.end >= text.size() || !is_ascii_letter(text[word.end - 1])) return NameSigns::kNone;
  if (text[word.end] != '+' && text[word.end] != '#') return NameSigns::kNone;
  const auto ends_after = [&](std::string_view signs) {
    return text.substr(word.end).starts_with(signs) && !is_letter_or_digit(text, word.end + signs.size());
  };
  if (ends_after("++")) return NameSigns::kTwoPlus;
  if (ends_after("#")) return NameSigns::kSharp;
  return ends_after("+") ? NameSigns::kPlus : NameSigns::kNone;
}

std::string with_signs(NameSigns signs, std::string_view folded) {
  switch (signs) {
    case NameSigns::kDot:
      return "." + std::string(folded);
    case NameSigns::kPlus:
      return std::string(folded) + "+";
    case NameSigns::kTwoPlus:
      return std::string(folded) + "++";
    case NameSigns::kSharp:
      return std::string(folded) + "#";
    case NameSigns::kNone:
      break;
  }
  return std::string(folded);
}

}  // namespace songngu
