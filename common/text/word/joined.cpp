#include "common/text/word/joined.h"

#include <algorithm>

#include "common/base/ascii.h"
#include "common/text/word/syllable.h"

namespace songngu {
namespace {

constexpr std::size_t kMostJoined = 4;   // tokens
constexpr std::size_t kLongestPart = 8;  // bytes, of a name with a number
constexpr std::size_t kLongestUnit = 4;
constexpr std::size_t kLongestOfTwo = 5;  // of two words of a name
constexpr std::size_t kLongestJoined = 40;

/// A number without grouping and with a decimal point, as either language writes it: "1.920" is "1920",
/// "13,5" is "13.5". Other words as they are.
std::string joinable(const Token& token) {
  std::string form = token.folded;
  if (!is_ascii_digit(form.front()) || form.find_first_not_of("0123456789.,") != std::string::npos)
    return form;
  const std::size_t sign = form.find_last_of(".,");
  if (sign == std::string::npos) return form;
  constexpr std::size_t kGroup = 4;  // three digits and the sign before them
  if (form.size() - sign == kGroup && form.front() != '0') {
    std::erase_if(form, [](char c) { return !is_ascii_digit(c); });
  } else {
    form[sign] = '.';
  }
  return form;
}

bool is_syllable(const Token& token) {
  return token.letters == LetterCase::kSmall && is_vietnamese_syllable(token.folded);
}

bool begins_with_digit(const Token& token) {
  return is_ascii_digit(token.folded.front());
}

bool is_whole_number(const Token& token) {
  return std::all_of(token.folded.begin(), token.folded.end(), is_ascii_digit);
}

bool is_bare_name(const Token& token, std::size_t longest) {
  return token.letters != LetterCase::kSmall && token.exact == token.folded &&
         token.folded.size() <= longest && !begins_with_digit(token);
}

/// Letters without a vowel are not a word of either language.
bool is_unit(const Token& token) {
  return token.folded.size() <= kLongestUnit &&
         token.folded.find_first_of("aeiouy0123456789") == std::string::npos && is_ascii(token.folded);
}

bool is_name(const Token& first, const Token& second) {
  constexpr std::size_t kLongestNumber = 3;
  if (second.gap == Gap::kStop)
    return first.letters == LetterCase::kCapitals && is_bare_name(second, kLongestOfTwo);
  if (second.gap != Gap::kBlank) return false;
  if (begins_with_digit(first)) return is_unit(second);
  if (is_whole_number(second))
    return second.folded.size() <= kLongestNumber && is_bare_name(first, kLongestPart);
  return is_bare_name(first, kLongestOfTwo) && is_bare_name(second, kLongestOfTwo);
}

bool signs_join(const Token& first, const Token& second) {
  return second.gap == Gap::kSign && !(begins_with_digit(first) && begins_with_digit(second));
}

/// Adds what two to four tokens that `joins` joins, one with the next, are as one word.
template <typename Joins>
void add_runs(const std::vector<Token>& tokens, std::size_t first, const Joins& joins,
              std::vector<JoinedWords>& joined) {
  if (first + 1 >= tokens.size() || !joins(tokens[first], tokens[first + 1])) return;
  std::string folded = joinable(tokens[first]);
  for (std::size_t last = first + 1; last < tokens.size() && last < first + kMostJoined; ++last) {
    if (!joins(tokens[last - 1], tokens[last])) return;
    folded += joinable(tokens[last]);
    if (folded.size() > kLongestJoined) return;
    joined.push_back({first, last, folded});
  }
}

template <typename JoinsTwo>
std::vector<JoinedWords> joined_by(const std::vector<Token>& tokens, const JoinsTwo& joins_two) {
  std::vector<JoinedWords> joined;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    add_runs(tokens, i, signs_join, joined);
    const bool is_two = tokens[i + 1].gap != Gap::kSign && joins_two(tokens[i], tokens[i + 1]);
    if (is_two) joined.push_back({i, i + 1, joinable(tokens[i]) + joinable(tokens[i + 1])});
  }
  return joined;
}

}  // namespace

std::vector<JoinedWords> joined_in_text(const std::vector<Token>& tokens) {
  return joined_by(tokens, is_name);
}

std::vector<JoinedWords> joined_in_query(const std::vector<Token>& tokens) {
  return joined_by(tokens, [](const Token& first, const Token& second) {
    const bool apart = second.gap == Gap::kBlank || second.gap == Gap::kStop;
    return apart && !(begins_with_digit(first) && begins_with_digit(second)) &&
           !(is_syllable(first) && is_syllable(second));
  });
}

}  // namespace songngu
