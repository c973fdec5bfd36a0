#include "indexer/digest/date.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "common/base/ascii.h"
#include "common/base/number.h"
#include "common/text/unicode/letter_case.h"
#include "common/text/unicode/normalize.h"
#include "common/text/unicode/utf8.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

using namespace std::string_view_literals;

constexpr unsigned kFirstYear = 1900;
constexpr unsigned kLastYear = 2099;

std::optional<std::string> calendar_day(unsigned year, unsigned month, unsigned day) {
  using namespace std::chrono;
  if (year < kFirstYear || year > kLastYear) return std::nullopt;
  const year_month_day date(std::chrono::year(static_cast<int>(year)), std::chrono::month(month),
                            std::chrono::day(day));
  if (!date.ok()) return std::nullopt;
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

// Three numbers with separators between them.
struct NumberTriple {
  std::array<std::string_view, 3> parts;
  bool one_separator = true;  // the same between all of them
  std::size_t end = 0;
};

std::size_t digits_at(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  return end - begin;
}

std::optional<NumberTriple> triple_at(std::string_view text, std::size_t begin, std::string_view separators) {
  NumberTriple triple;
  std::size_t at = begin;
  char separator = '\0';
  for (std::size_t i = 0; i < 3; ++i) {
    if (i > 0) {
      if (at >= text.size() || separators.find(text[at]) == std::string_view::npos) return std::nullopt;
      triple.one_separator = i == 1 || text[at] == separator;
      separator = text[at++];
    }
    const std::size_t size = digits_at(text, at);
    if (size == 0 || size == 3 || size > 4) return std::nullopt;
    triple.parts.at(i) = text.substr(at, size);
    at += size;
  }
  triple.end = at;
  return triple;
}

unsigned value_of(std::string_view digits) {
  return parse_whole<unsigned>(digits).value_or(0);
}

// The day is first if both are possible.
std::optional<std::string> day_first(unsigned first, unsigned second, unsigned year) {
  const auto date = calendar_day(year, second, first);
  return date ? date : calendar_day(year, first, second);
}

std::optional<std::string> date_of(const NumberTriple& triple) {
  const auto& [a, b, c] = triple.parts;
  if (a.size() == 4 && b.size() <= 2 && c.size() <= 2)
    return calendar_day(value_of(a), value_of(b), value_of(c));
  if (c.size() == 4 && a.size() <= 2 && b.size() <= 2 && triple.one_separator)
    return day_first(value_of(a), value_of(b), value_of(c));
  return std::nullopt;
}

constexpr std::string_view kPathSeparators = "-._/ ";

// Calls `visit` for the beginning of each number of the text until it returns true.
template <typename Visit>
bool any_number(std::string_view text, Visit&& visit) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = digits_at(text, at);
    if (size > 0 && visit(at, size)) return true;
    at += std::max<std::size_t>(size, 1);
  }
  return false;
}

std::optional<std::string> compact_date(std::string_view digits) {
  return calendar_day(value_of(digits.substr(0, 4)), value_of(digits.substr(4, 2)),
                      value_of(digits.substr(6)));
}

}  // namespace

std::optional<std::string> find_date_in_path(std::string_view path) {
  std::optional<std::string> date;
  any_number(path, [&](std::size_t at, std::size_t size) {
    if (size == 8) {
      date = compact_date(path.substr(at, size));
    } else if (const auto triple = triple_at(path, at, kPathSeparators)) {
      date = date_of(*triple);
    }
    return date.has_value();
  });
  return date;
}

bool has_dubious_date(std::string_view path) {
  return any_number(path, [&](std::size_t at, std::size_t size) {
    if (size == 8) return path[at] == '2' && path[at + 1] == '0' && !compact_date(path.substr(at, size));
    const auto triple = triple_at(path, at, "-._");
    return triple && !date_of(*triple);
  });
}

namespace {

// A line as words, numbers and signs, in lower case.
struct DateToken {
  std::string text;
  bool number = false;
  bool word = false;
};

std::vector<DateToken> date_tokens(std::string_view text) {
  const std::string lower = lower_case(to_nfc(text));
  std::vector<DateToken> tokens;
  for (std::size_t begin = 0, next = 0; next < lower.size(); begin = next) {
    const auto c = static_cast<UChar32>(next_code_point(lower, next));
    const bool number = c >= '0' && c <= '9';
    const bool word = u_isalpha(c) != 0;
    if (is_trimmed(static_cast<char32_t>(c))) {
      tokens.push_back({});
    } else if (!tokens.empty() && ((number && tokens.back().number) || (word && tokens.back().word))) {
      tokens.back().text += lower.substr(begin, next - begin);
    } else {
      tokens.push_back({lower.substr(begin, next - begin), number, word});
    }
  }
  std::erase_if(tokens, [](const DateToken& token) { return token.text.empty(); });
  return tokens;
}

constexpr std::array kEnglishMonths{"jan"sv, "feb"sv, "mar"sv, "apr"sv, "may"sv, "jun"sv,
                                    "jul"sv, "aug"sv, "sep"sv, "oct"sv, "nov"sv, "dec"sv};
constexpr std::array kFullMonths{"january"sv,   "february"sv, "march"sv,    "april"sv,
                                 "may"sv,       "june"sv,     "july"sv,     "august"sv,
                                 "september"sv, "october"sv,  "november"sv, "december"sv};
constexpr std::array kVietnameseMonths{"giêng"sv, "hai"sv, "ba"sv,  "tư"sv,   "năm"sv,
                                       "sáu"sv,   "bảy"sv, "tám"sv, "chín"sv, "mười"sv};

template <std::size_t N>
unsigned index_from_one(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? 0 : static_cast<unsigned>(found - names.begin()) + 1;
}

unsigned english_month(const DateToken& token) {
  if (token.text == "sept") return 9;
  const unsigned month = index_from_one(kEnglishMonths, token.text);
  return month > 0 ? month : index_from_one(kFullMonths, token.text);
}

class DateReader {
 public:
  explicit DateReader(const std::vector<DateToken>& tokens) : tokens_(tokens) {}

  /// The date that begins at a token; end() is the token after it.
  std::optional<std::string> read(std::size_t begin);
  [[nodiscard]] std::size_t end() const { return at_; }

 private:
  std::optional<std::string> numeric();
  std::optional<std::string> vietnamese();
  std::optional<std::string> english();
  [[nodiscard]] bool is(std::string_view text) const {
    return at_ < tokens_.size() && tokens_[at_].text == text;
  }
  [[nodiscard]] bool is_number() const { return at_ < tokens_.size() && tokens_[at_].number; }
  bool skip(std::string_view text) {
    const bool there = is(text);
    if (there) ++at_;
    return there;
  }
  unsigned take_number() { return is_number() ? value_of(tokens_[at_++].text) : 0; }
  unsigned take_month();
  unsigned take_day();

  const std::vector<DateToken>& tokens_;
  std::size_t at_ = 0;
};

std::optional<std::string> DateReader::read(std::size_t begin) {
  for (const auto form : {&DateReader::numeric, &DateReader::vietnamese, &DateReader::english}) {
    at_ = begin;
    if (auto date = (this->*form)()) return date;
  }
  return std::nullopt;
}

// 12/03/2025, 2025-03-12
std::optional<std::string> DateReader::numeric() {
  NumberTriple triple;
  std::string_view separator;
  for (std::size_t i = 0; i < 3; ++i) {
    if (i > 0) {
      if (at_ >= tokens_.size() || "/-.–"sv.find(tokens_[at_].text) == std::string_view::npos)
        return std::nullopt;
      if (i == 2 && tokens_[at_].text != separator) return std::nullopt;
      separator = tokens_[at_++].text;
    }
    if (!is_number()) return std::nullopt;
    triple.parts.at(i) = tokens_[at_++].text;
  }
  return date_of(triple);
}

// ngày 12 tháng 3 năm 2025, 12 tháng Ba, 2025
std::optional<std::string> DateReader::vietnamese() {
  const unsigned day = take_number();
  if (day == 0 || !skip("tháng")) return std::nullopt;
  unsigned month = take_number();
  if (month == 0 && at_ < tokens_.size()) {
    month = index_from_one(kVietnameseMonths, tokens_[at_].text);
    if (month == 0 && is("một")) month = 1;
    if (month == 0 && is("chạp")) month = 12;
    if (month == 0) return std::nullopt;
    ++at_;
    if (month == 10 && (is("một") || is("hai"))) month += skip("một") ? 1 : (skip("hai") ? 2 : 0);
  }
  if (!skip("năm") && !skip(",") && !skip("/") && !skip("-")) return std::nullopt;
  return calendar_day(take_number(), month, day);
}

unsigned DateReader::take_month() {
  const unsigned month = at_ < tokens_.size() ? english_month(tokens_[at_]) : 0;
  if (month > 0) {
    ++at_;
    skip(".");
  }
  return month;
}

unsigned DateReader::take_day() {
  const unsigned day = take_number();
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) skip(ending);
  return day;
}

// March 12, 2025; 12 March 2025; 12-Mar-2025
std::optional<std::string> DateReader::english() {
  const bool day_before = is_number();
  unsigned day = day_before ? take_day() : 0;
  if (day_before && !skip("-")) skip("of");
  const unsigned month = take_month();
  if (month == 0) return std::nullopt;
  if (!day_before) day = take_day();
  if (!skip(",")) skip("-");
  return calendar_day(take_number(), month, day);
}

struct FoundDate {
  std::string date;
  std::size_t begin = 0;  // of its tokens
  std::size_t end = 0;
};

std::optional<FoundDate> date_in(const std::vector<DateToken>& tokens) {
  DateReader reader(tokens);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (const auto date = reader.read(i)) return FoundDate{*date, i, reader.end()};
  }
  return std::nullopt;
}

constexpr std::size_t kLongestDateLine = 120;  // bytes
constexpr std::size_t kLongestPlace = 3;       // words before ", ngày …": Hà Nội, Thành phố Huế
constexpr std::array kBesideDates{
    "ngày"sv,     "lúc"sv,    "vào"sv,  "at"sv,        "on"sv,      "the"sv,       "giờ"sv,      "phút"sv,
    "h"sv,        "am"sv,     "pm"sv,   "sa"sv,        "ch"sv,      "gmt"sv,       "utc"sv,      "ict"sv,
    "cập"sv,      "nhật"sv,   "đăng"sv, "published"sv, "updated"sv, "posted"sv,    "date"sv,     "hôm"sv,
    "nay"sv,      "thứ"sv,    "chủ"sv,  "cn"sv,        "t"sv,       "hai"sv,       "ba"sv,       "tư"sv,
    "năm"sv,      "sáu"sv,    "bảy"sv,  "monday"sv,    "tuesday"sv, "wednesday"sv, "thursday"sv, "friday"sv,
    "saturday"sv, "sunday"sv, "mon"sv,  "tue"sv,       "wed"sv,     "thu"sv,       "fri"sv,      "sat"sv,
    "sun"sv,      "tues"sv,   "thur"sv, "thurs"sv,     "sáng"sv,    "chiều"sv,     "tối"sv,      "ict"sv,
    "z"sv};

bool goes_with_date(const DateToken& token) {
  if (token.number) return token.text.size() <= 2 || token.text == "0700" || token.text == "0000";
  return !token.word || std::find(kBesideDates.begin(), kBesideDates.end(), token.text) != kBesideDates.end();
}

// "Hà Nội, ngày …": how many tokens the place has.
std::size_t place_size(const std::vector<DateToken>& tokens, std::size_t date) {
  std::size_t words = 0;
  while (words < tokens.size() && tokens[words].word) ++words;
  return words > 0 && words <= kLongestPlace && words + 1 < date && tokens[words].text == "," ? words : 0;
}

// The words that the title of an edition may have besides its date: "Bản tin sáng", "Điểm tin kinh tế".
constexpr std::array kEditionWords{"bản"sv,  "tin"sv,   "điểm"sv,     "báo"sv,     "tức"sv,        "tổng"sv,
                                   "hợp"sv,  "trưa"sv,  "nhanh"sv,    "thời"sv,    "sự"sv,         "kinh"sv,
                                   "tế"sv,   "thế"sv,   "giới"sv,     "quốc"sv,    "trong"sv,      "nước"sv,
                                   "hằng"sv, "hàng"sv,  "tuần"sv,     "số"sv,      "newsletter"sv, "digest"sv,
                                   "news"sv, "daily"sv, "briefing"sv, "bulletin"sv};
constexpr std::array kEditions{"tin"sv,  "báo"sv,      "newsletter"sv, "digest"sv,
                               "news"sv, "briefing"sv, "bulletin"sv};

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& words, const DateToken& token) {
  return std::find(words.begin(), words.end(), token.text) != words.end();
}

// The date in a short line if `goes_with` accepts all other words of the line.
template <typename GoesWith>
std::optional<std::string> date_among(std::string_view line, GoesWith&& goes_with) {
  if (line.size() > kLongestDateLine) return std::nullopt;
  if (std::none_of(line.begin(), line.end(), [](char c) { return is_ascii_digit(c); })) return std::nullopt;
  const std::vector<DateToken> tokens = date_tokens(line);
  const auto found = date_in(tokens);
  if (!found || !goes_with(tokens, *found)) return std::nullopt;
  return found->date;
}

}  // namespace

std::optional<std::string> find_date(std::string_view text) {
  const auto found = date_in(date_tokens(text));
  return found ? std::optional(found->date) : std::nullopt;
}

std::optional<std::string> date_of_line(std::string_view line) {
  return date_among(line, [](const std::vector<DateToken>& tokens, const FoundDate& found) {
    for (std::size_t i = place_size(tokens, found.begin); i < tokens.size(); ++i) {
      if ((i < found.begin || i >= found.end) && !goes_with_date(tokens[i])) return false;
    }
    return true;
  });
}

std::optional<std::string> date_of_edition(std::string_view line) {
  return date_among(line, [](const std::vector<DateToken>& tokens, const FoundDate& found) {
    bool edition = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (i >= found.begin && i < found.end) continue;
      edition = edition || is_in(kEditions, tokens[i]);
      if (!goes_with_date(tokens[i]) && !is_in(kEditionWords, tokens[i])) return false;
    }
    return edition;
  });
}

namespace {

constexpr std::array kDateKeys{"date"sv,          "ngày"sv,        "ngày đăng"sv,    "ngày viết"sv,
                               "ngày xuất bản"sv, "published"sv,   "published on"sv, "posted"sv,
                               "updated"sv,       "sent"sv,        "thời gian"sv,    "đăng ngày"sv,
                               "cập nhật"sv,      "publish date"sv};
constexpr std::size_t kLongestDateKey = 30;  // bytes

}  // namespace

std::optional<std::string_view> date_field(std::string_view line) {
  std::size_t begin = 0;
  for (std::size_t next = 0; next < line.size(); begin = next) {
    const char32_t c = next_code_point(line, next);
    if (u_isalpha(static_cast<UChar32>(c)) != 0 || begin > kLongestDateKey) break;
  }
  const std::string_view named = line.substr(begin);
  const std::size_t colon = named.substr(0, 2 * kLongestDateKey).find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  std::string key = lower_case(to_nfc(trim_right(named.substr(0, colon))));
  while (key.ends_with('*') || key.ends_with('_') || key.ends_with(' ')) key.pop_back();
  if (std::find(kDateKeys.begin(), kDateKeys.end(), key) == kDateKeys.end()) return std::nullopt;
  std::string_view rest = trim(named.substr(colon + 1));
  if (rest.size() >= 2 && (rest.front() == '"' || rest.front() == '\'') && rest.back() == rest.front()) {
    rest = trim(rest.substr(1, rest.size() - 2));
  }
  return rest;
}

bool is_dubious_date(std::string_view line) {
  const std::size_t begin = line.substr(0, 2).find_first_of("0123456789");
  if (begin == std::string_view::npos) return false;
  const auto triple = triple_at(line, begin, "/-.");
  if (!triple || line.size() > triple->end + 1 || date_of(*triple)) return false;
  const auto& [a, b, c] = triple->parts;
  const bool year_at_end = a.size() <= 2 && b.size() <= 2 && c.size() != 1;
  const bool year_first = a.size() == 4 && b.size() <= 2 && c.size() <= 2;
  return triple->one_separator && (year_at_end || year_first);
}

bool has_time(std::string_view text) {
  return any_number(text, [&](std::size_t at, std::size_t size) {
    return size <= 2 && at + size < text.size() && text[at + size] == ':' &&
           digits_at(text, at + size + 1) == 2;
  });
}

}  // namespace songngu
