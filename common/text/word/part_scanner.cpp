#include "common/text/word/part_scanner.h"

#include <array>
#include <string>
#include <utility>

#include "common/base/ascii.h"
#include "common/text/unicode/character.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/word_list.h"

namespace songngu {
namespace {

constexpr std::string_view kTypographicApostrophe = "\u2019";
constexpr std::array kContracted = std::to_array<std::string_view>({"re", "ve", "ll", "em"});

/// The bytes of the full stop or apostrophe at `byte`; 0 for anything else.
std::size_t sign_size(std::string_view text, std::size_t byte) {
  if (text[byte] == '.' || text[byte] == '\'') return 1;
  return text.substr(byte).starts_with(kTypographicApostrophe) ? kTypographicApostrophe.size() : 0;
}

std::size_t next_sign(std::string_view word, std::size_t byte) {
  while (byte < word.size() && sign_size(word, byte) == 0) ++byte;
  return byte;
}

/// The number of letters of `part`; 0 if something else than Latin letters, with the marks on them, is in it.
std::size_t letters_in(std::string_view part) {
  std::size_t letters = 0;
  for (std::size_t byte = 0; byte < part.size();) {
    const Character& c = character(next_code_point(part, byte));
    if (c.latin) {
      ++letters;
    } else if (!c.combining) {
      return 0;
    }
  }
  return letters;
}

/// Whether the sign joins two parts of a name.
bool joins(std::string_view before, char sign, std::string_view after) {
  const std::size_t left = letters_in(before);
  const std::size_t right = letters_in(after);
  if (left == 0 || right == 0) return false;
  if (sign == '.') return left > 1 || right > 1;
  return left <= 2 && right >= 2 && !contains(kContracted, ascii_lower(std::string(after)));
}

/// Behind the first part of a word.
std::size_t end_of_part(std::string_view word) {
  std::size_t begin = 0;
  for (std::size_t sign = next_sign(word, 0); sign < word.size();) {
    const std::size_t after = sign + sign_size(word, sign);
    const std::size_t end = next_sign(word, after);
    if (joins(word.substr(begin, sign - begin), word[sign], word.substr(after, end - after))) return sign;
    begin = after;
    sign = end;
  }
  return word.size();
}

}  // namespace

std::optional<ByteRange> PartScanner::next() {
  std::optional<ByteRange> word;
  if (rest_) {
    word = std::exchange(rest_, std::nullopt);
    word->begin += sign_size(text_, word->begin);
  } else {
    word = words_.next();
    if (!word || !words_.has_sign()) return word;
  }
  const std::size_t end = word->begin + end_of_part(word->in(text_));
  if (end < word->end) rest_ = ByteRange{end, std::exchange(word->end, end)};
  return word;
}

}  // namespace songngu
