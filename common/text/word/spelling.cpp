#include "common/text/word/spelling.h"

#include <algorithm>
#include <utility>

#include "common/base/ascii.h"
#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

constexpr char kWhole = '=';
constexpr char kFirst = 'A';

// Appends the marks of all letters. False if a letter of `exact` is not a variant of that of `folded`.
bool append_places(std::string& marks, std::string_view folded, std::string_view exact) {
  char unmarked = '0';
  std::size_t byte = 0;
  for (const char letter : folded) {
    if (byte >= exact.size()) return false;
    const char32_t c = next_code_point(exact, byte);
    if (c == static_cast<unsigned char>(letter) && c < 0x80) {
      if (unmarked == '9') marks += std::exchange(unmarked, '0');
      ++unmarked;
      continue;
    }
    const std::size_t place = vietnamese_variants(letter).find(c);
    if (place == std::u32string_view::npos) return false;
    if (unmarked != '0') marks += std::exchange(unmarked, '0');
    marks += static_cast<char>(kFirst + place);
  }
  return byte == exact.size();
}

// Appends the diacritics of a word: for each letter with one a capital, its index among the letter's
// Vietnamese variants; for a run of up to nine letters without one, a digit. "duong", "đường" give "AFM". '='
// and the exact form if the word has other letters.
void append_marks(std::string& spelling, std::string_view folded, std::string_view exact) {
  const std::size_t begin = spelling.size();
  if (append_places(spelling, folded, exact)) return;
  spelling.resize(begin);
  spelling.append(1, kWhole).append(exact);
}

// Puts marks on the folded form again. If they are not the marks of this word, the result is some word.
std::string with_marks(std::string_view folded, std::string_view marks) {
  if (marks.starts_with(kWhole)) return std::string(marks.substr(1));
  std::string exact;
  for (const char mark : marks) {
    if (is_ascii_digit(mark)) {
      const std::size_t run = std::min<std::size_t>(folded.size(), static_cast<std::size_t>(mark - '0'));
      exact += folded.substr(0, run);
      folded.remove_prefix(run);
    } else if (!folded.empty()) {
      const std::u32string_view variants = vietnamese_variants(folded.front());
      const auto place = static_cast<std::size_t>(mark - kFirst);
      append_code_point(
          exact, place < variants.size() ? variants[place] : static_cast<unsigned char>(folded.front()));
      folded.remove_prefix(1);
    }
  }
  return exact.append(folded);
}

constexpr char kBeforeMarks = '~';
// Marks never begin with a lower-case letter.
constexpr char kNothingDropped = 'a';
constexpr std::size_t kMostDropped = 'z' - kNothingDropped;

std::string ending_of(std::string_view stem, std::string_view folded) {
  const auto kept = static_cast<std::size_t>(
      std::mismatch(stem.begin(), stem.end(), folded.begin(), folded.end()).first - stem.begin());
  const std::size_t dropped = std::min(stem.size() - kept, kMostDropped);
  return static_cast<char>(kNothingDropped + dropped) + std::string(folded.substr(kept));
}

bool has_ending(std::string_view spelling) {
  return !spelling.empty() && spelling.front() >= kNothingDropped && spelling.front() <= 'z';
}

// The part before the marks.
std::string_view ending_in(std::string_view spelling) {
  return has_ending(spelling) ? spelling.substr(0, spelling.find(kBeforeMarks)) : std::string_view();
}

std::string_view marks_in(std::string_view spelling) {
  const std::size_t ending = ending_in(spelling).size();
  if (ending == 0) return spelling;
  return spelling.substr(std::min(ending + 1, spelling.size()));
}

}  // namespace

// Databases depend on the order.
std::u32string_view vietnamese_variants(char letter) {
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

std::string spelling_of(std::string_view stem, std::string_view folded, std::string_view exact) {
  std::string spelling;
  if (stem != folded) spelling = ending_of(stem, folded);
  if (exact == folded) return spelling;
  if (!spelling.empty()) spelling += kBeforeMarks;
  append_marks(spelling, folded, exact);
  return spelling;
}

std::string folded_of(std::string_view stem, std::string_view spelling) {
  const std::string_view ending = ending_in(spelling);
  if (ending.empty()) return std::string(stem);
  const auto dropped = static_cast<std::size_t>(ending.front() - kNothingDropped);
  return std::string(stem.substr(0, stem.size() - std::min(dropped, stem.size()))) += ending.substr(1);
}

std::string exact_of(std::string_view stem, std::string_view spelling) {
  const std::string_view marks = marks_in(spelling);
  std::string folded = folded_of(stem, spelling);
  return marks.empty() ? folded : with_marks(folded, marks);
}

}  // namespace songngu
