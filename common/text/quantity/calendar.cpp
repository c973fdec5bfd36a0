#include "common/text/quantity/calendar.h"

#include <algorithm>
#include <array>
#include <vector>

#include "common/base/ascii.h"
#include "common/base/number.h"
#include "common/text/quantity/phrase.h"
#include "common/text/unicode/character.h"
#include "common/text/unicode/fold.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/word_list.h"

namespace songngu {
namespace {

struct NumberName {
  std::string_view exact;
  std::string_view folded;
  int value;
};

struct EnglishName {
  std::string_view word;
  int value;
  bool month;
  bool needs_context;  // a common word as well, or an abbreviation
};

constexpr auto kEnglishNames = std::to_array<EnglishName>({
    {"january", 1, true, false},    {"february", 2, true, false},  {"march", 3, true, true},
    {"april", 4, true, false},      {"may", 5, true, true},        {"june", 6, true, false},
    {"july", 7, true, false},       {"august", 8, true, false},    {"september", 9, true, false},
    {"october", 10, true, false},   {"november", 11, true, false}, {"december", 12, true, false},
    {"jan", 1, true, true},         {"feb", 2, true, true},        {"mar", 3, true, true},
    {"apr", 4, true, true},         {"jun", 6, true, true},        {"jul", 7, true, true},
    {"aug", 8, true, true},         {"sep", 9, true, true},        {"sept", 9, true, true},
    {"oct", 10, true, true},        {"nov", 11, true, true},       {"dec", 12, true, true},
    {"monday", 1, false, false},    {"tuesday", 2, false, false},  {"wednesday", 3, false, false},
    {"thursday", 4, false, false},  {"friday", 5, false, false},   {"saturday", 6, false, false},
    {"sunday", 7, false, false},    {"mondays", 1, false, false},  {"fridays", 5, false, false},
    {"saturdays", 6, false, false}, {"sundays", 7, false, false},
});

constexpr auto kVietnameseNumbers = std::to_array<NumberName>({
    {"một", "mot", 1},
    {"hai", "hai", 2},
    {"ba", "ba", 3},
    {"bốn", "bon", 4},
    {"tư", "tu", 4},
    {"năm", "nam", 5},
    {"sáu", "sau", 6},
    {"bảy", "bay", 7},
    {"bẩy", "bay", 7},
    {"tám", "tam", 8},
    {"chín", "chin", 9},
    {"mười", "muoi", 10},
});

constexpr auto kEnglishNumbers = std::to_array<NumberName>({
    {"one", "one", 1},
    {"two", "two", 2},
    {"three", "three", 3},
    {"four", "four", 4},
    {"five", "five", 5},
    {"six", "six", 6},
    {"seven", "seven", 7},
    {"eight", "eight", 8},
    {"nine", "nine", 9},
    {"ten", "ten", 10},
});

constexpr auto kNumberParts = std::to_array<std::string_view>({
    "mười",    "mươi",   "trăm",   "linh",    "lẻ",       "lăm",     "nghìn",   "ngàn",
    "triệu",   "tỷ",     "phẩy",   "twenty",  "thirty",   "forty",   "fifty",   "sixty",
    "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion", "point",
});

constexpr auto kBeforeMonth = std::to_array<std::string_view>({
    "in",    "since",   "by",      "until", "till", "last", "early",  "late",
    "mid",   "next",    "this",    "from",  "to",   "of",   "during", "before",
    "after", "through", "between", "every", "each", "and",  "or",     "around",
});

constexpr auto kBeforeWeekday = std::to_array<std::string_view>({
    "ngày",
    "sáng",
    "trưa",
    "chiều",
    "tối",
    "đêm",
    "hôm",
    "vào",
    "từ",
    "đến",
    "mỗi",
    "hằng",
    "hàng",
});

template <std::size_t N>
int value_of(const std::array<NumberName, N>& names, const PhraseWord& word) {
  for (const NumberName& name : names) {
    const bool same_first = name.exact.front() == word.exact.front();
    if (same_first && word.reads(name.exact, name.folded)) return name.value;
  }
  return 0;
}

// The word before `begin`, if a space, a hyphen or nothing is between them; else empty.
std::string_view word_before(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  if (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '-')) --end;
  std::size_t first = end;
  while (first > 0) {
    std::size_t before = first;
    const Character& c = character(previous_code_point(text, before));
    if (!c.alphabetic && c.word != WordBreak::kAttached) break;
    first = before;
  }
  return text.substr(first, end - first);
}

bool digit_after(std::string_view text, std::size_t end) {
  if (end < text.size() && (text[end] == '.' || text[end] == ',')) ++end;
  const std::size_t next = skip_blanks(text, end);
  return next < text.size() && is_ascii_digit(text[next]);
}

bool digit_before(std::string_view text, std::size_t begin) {
  if (begin > 0 && text[begin - 1] == ' ') --begin;
  if (begin > 2 && is_ascii_letter(text[begin - 1])) begin -= 2;  // 5th
  return begin > 0 && is_ascii_digit(text[begin - 1]);
}

bool has_month_context(std::string_view text, std::size_t begin, std::size_t end, bool abbreviated) {
  if (character(static_cast<unsigned char>(text[begin])).upper == false) return false;
  if (digit_after(text, end) || digit_before(text, begin)) return true;
  return !abbreviated && contains(kBeforeMonth, exact_form(word_before(text, begin)));
}

std::optional<CalendarName> read_english(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view word = text.substr(begin, end - begin);
  static constexpr std::string_view kFirstLetters = "jfmasondtwJFMASONDTW";
  const bool candidate = word.size() >= 3 && word.size() <= 10 && is_ascii(word);
  if (!candidate || kFirstLetters.find(word.front()) == std::string_view::npos) return std::nullopt;
  const std::string lower = exact_form(word);
  const auto* const name = std::find_if(kEnglishNames.begin(), kEnglishNames.end(),
                                        [&](const EnglishName& entry) { return entry.word == lower; });
  if (name == kEnglishNames.end()) return std::nullopt;
  const bool abbreviated = name->needs_context && lower != "may" && lower != "march";
  if (name->needs_context && !has_month_context(text, begin, end, abbreviated)) return std::nullopt;
  return CalendarName{(name->month ? "month" : "weekday") + std::to_string(name->value), end};
}

// The one or two digits at `byte`, 0 if there are more or none.
int short_number(std::string_view text, std::size_t byte, std::size_t& end) {
  end = byte;
  while (end < text.size() && end < byte + 3 && is_ascii_digit(text[end])) ++end;
  return end > byte + 2 ? 0 : parse_whole<int>(text.substr(byte, end - byte)).value_or(0);
}

std::optional<CalendarName> read_month(std::string_view text, const std::vector<PhraseWord>& words) {
  std::size_t end = 0;
  int month = short_number(text, skip_blanks(text, words[0].end), end);
  if (words.size() > 1) {
    month = value_of(kVietnameseNumbers, words[1]);
    end = words[1].end;
    if (words[1].reads("giêng", "gieng")) month = 1;
    if (words[1].reads("chạp", "chap")) month = 12;
    const int unit = month == 10 && words.size() > 2 ? value_of(kVietnameseNumbers, words[2]) : 0;
    if (unit == 1 || unit == 2) {
      month += unit;
      end = words[2].end;
    }
  }
  if (month < 1 || month > 12) return std::nullopt;
  return CalendarName{"month" + std::to_string(month), end};
}

bool is_capitalized(std::string_view text, std::size_t byte) {
  return character(next_code_point(text, byte)).upper;
}

// "thứ hai" and "thứ 2" mean Monday or "second". They mean Monday with a capital, after a time of day, or
// before a date.
bool means_weekday(std::string_view text, std::size_t begin, std::size_t number, std::size_t end) {
  if (is_capitalized(text, number)) return true;
  if (contains(kBeforeWeekday, exact_form(word_before(text, begin)))) return true;
  std::size_t next = end;
  while (next < text.size() && (text[next] == ',' || text[next] == ' ' || text[next] == '(')) ++next;
  if (next < text.size() && is_ascii_digit(text[next])) return true;
  const std::vector<PhraseWord> behind = read_words(text, next, 1);
  return !behind.empty() && (behind[0].exact == "tuần" || behind[0].exact == "ngày");
}

std::optional<CalendarName> read_weekday(std::string_view text, std::size_t begin,
                                         const std::vector<PhraseWord>& words) {
  const std::size_t number = skip_blanks(text, words[0].end);
  std::size_t end = 0;
  int day = short_number(text, number, end);
  if (words.size() > 1) {
    day = value_of(kVietnameseNumbers, words[1]);
    end = words[1].end;
  }
  if (day < 2 || day > 7 || !means_weekday(text, begin, number, end)) return std::nullopt;
  return CalendarName{"weekday" + std::to_string(day - 1), end};
}

/// I, II, III, IV or 1 to 4; 0 for anything else.
int quarter_number(std::string_view text, std::size_t byte, std::size_t& end) {
  static constexpr std::array kRoman = std::to_array<std::string_view>({"i", "ii", "iii", "iv"});
  int number = short_number(text, byte, end);
  if (number == 0) {
    end = end_of_letters(text, byte);
    const std::string roman = ascii_lower(std::string(text.substr(byte, end - byte)));
    const auto* const found = std::find(kRoman.begin(), kRoman.end(), roman);
    number = found == kRoman.end() ? 0 : static_cast<int>(found - kRoman.begin()) + 1;
  }
  return number <= 4 ? number : 0;
}

/// Whether a year follows: "2024", "/2024", "năm 2024", "năm nay".
bool is_before_year(std::string_view text, std::size_t byte) {
  static constexpr std::array kWhich =
      std::to_array<std::string_view>({"nay", "ngoái", "trước", "tới", "sau"});
  if (byte < text.size() && text[byte] == '/') ++byte;
  const std::vector<PhraseWord> words = read_words(text, skip_blanks(text, byte), 2);
  if (!words.empty() && words[0].reads("năm", "nam")) {
    if (words.size() > 1 && contains(kWhich, words[1].exact)) return true;
    byte = words[0].end;
  }
  byte = skip_blanks(text, byte);
  return byte < text.size() && is_ascii_digit(text[byte]);
}

/// One to four as a word, before a year only: "quý ba năm 2024". Elsewhere "quý" may mean "precious", and
/// "quy" is a word of its own.
int quarter_word(std::string_view text, const PhraseWord& name, std::size_t& end) {
  const std::vector<PhraseWord> words = read_words(text, skip_blanks(text, name.end), 1);
  if (words.empty()) return 0;
  end = words[0].end;
  const int number = value_of(kVietnameseNumbers, words[0]);
  return number <= 4 && is_before_year(text, end) ? number : 0;
}

std::optional<CalendarName> read_quarter(std::string_view text, const PhraseWord& name) {
  const std::size_t begin = skip_blanks(text, name.end);
  std::size_t end = 0;
  int number = begin < text.size() ? quarter_number(text, begin, end) : 0;
  if (number == 0) number = quarter_word(text, name, end);
  if (number == 0) return std::nullopt;
  return CalendarName{"quarter" + std::to_string(number), end};
}

/// "third quarter"
std::optional<CalendarName> read_english_quarter(std::string_view text, std::size_t begin, std::size_t end) {
  static constexpr std::array kOrdinals =
      std::to_array<std::string_view>({"first", "second", "third", "fourth"});
  const std::size_t size = end - begin;
  if (size < 5 || size > 6 || std::string_view("fstFST").find(text[begin]) == std::string_view::npos)
    return std::nullopt;
  const auto* const ordinal =
      std::find(kOrdinals.begin(), kOrdinals.end(), exact_form(text.substr(begin, size)));
  if (ordinal == kOrdinals.end()) return std::nullopt;
  const std::vector<PhraseWord> words = read_words(text, begin, 2);
  if (words.size() < 2 || words[1].exact != "quarter") return std::nullopt;
  return CalendarName{"quarter" + std::to_string(ordinal - kOrdinals.begin() + 1), words[1].end};
}

// A quick test: whether the word begins like tháng, thứ, chủ or quý. The first byte of the vowel excludes
// most other words with th and ch.
bool may_be_vietnamese_name(std::string_view word) {
  const auto letter = [&](std::size_t i) {
    return i < word.size() ? static_cast<char>(word[i] | 0x20) : ' ';
  };
  if (word.size() < 3 || word.size() > 12) return false;
  if (letter(0) == 'q') return word.size() <= 5 && letter(1) == 'u';
  if (letter(1) != 'h') return false;
  if (letter(0) == 'c') return word[2] == '\xE1' || letter(2) == 'u';
  if (letter(0) != 't') return false;
  return word[2] == '\xC3' || word[2] == '\xE1' || letter(2) == 'a' || letter(2) == 'u' || word[2] == '\xC6';
}

std::optional<CalendarName> read_vietnamese(std::string_view text, std::size_t begin, std::size_t end) {
  if (!may_be_vietnamese_name(text.substr(begin, end - begin))) return std::nullopt;
  const PhraseWord first = read_words(text, begin, 1).front();
  if (first.reads("quý", "quy")) return read_quarter(text, first);
  const bool month = first.reads("tháng", "thang");
  if (!month && !first.reads("thứ", "thu") && !first.reads("chủ", "chu")) return std::nullopt;
  const std::vector<PhraseWord> words = read_words(text, begin, 3);
  if (month) return read_month(text, words);
  if (first.folded == "thu") return read_weekday(text, begin, words);
  if (words.size() > 1 && words[1].reads("nhật", "nhat")) return CalendarName{"weekday7", words[1].end};
  return std::nullopt;
}

}  // namespace

std::optional<CalendarName> read_calendar_name(std::string_view text, std::size_t begin, std::size_t end,
                                               NumberStyle style) {
  std::optional<CalendarName> name;
  if (style != NumberStyle::kVietnamese) name = read_english_quarter(text, begin, end);
  if (name) return name;
  if (style != NumberStyle::kEnglish) name = read_vietnamese(text, begin, end);
  if (!name && style != NumberStyle::kVietnamese) name = read_english(text, begin, end);
  return name;
}

std::optional<CalendarName> read_quarter_code(std::string_view text, std::size_t begin) {
  const bool is_code = (text[begin] == 'Q' || text[begin] == 'q') && begin + 1 < text.size() &&
                       text[begin + 1] >= '1' && text[begin + 1] <= '4';
  if (!is_code || end_of_letters(text, begin + 2) > begin + 2) return std::nullopt;
  if (begin + 2 < text.size() && is_ascii_digit(text[begin + 2])) return std::nullopt;
  return CalendarName{std::string("quarter") + text[begin + 1], begin + 2};
}

int small_number(std::string_view word) {
  static constexpr std::string_view kFirstLetters = "mhbtnscofeMHBTNSCOFE";
  const bool candidate = word.size() >= 2 && word.size() <= 12;
  if (!candidate || kFirstLetters.find(word.front()) == std::string_view::npos) return 0;
  WordForms forms = word_forms(word);
  const PhraseWord read{std::move(forms.exact), std::move(forms.folded), 0};
  const int english = value_of(kEnglishNumbers, read);
  return english != 0 ? english : value_of(kVietnameseNumbers, read);
}

bool continues_number(std::string_view word) {
  const std::string exact = exact_form(word);
  return contains(kNumberParts, exact) || small_number(word) != 0;
}

}  // namespace songngu
