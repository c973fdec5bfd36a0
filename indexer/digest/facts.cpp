#include "indexer/digest/facts.h"

#include <algorithm>
#include <array>
#include <chrono>

#include <unicode/uchar.h>

#include "common/base/ascii.h"
#include "common/base/number.h"
#include "common/database/terms/site.h"
#include "common/text/unicode/letter_case.h"
#include "common/text/unicode/normalize.h"
#include "common/text/unicode/unsafe.h"
#include "common/text/unicode/utf8.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

constexpr std::size_t kDateSize = 10;

unsigned number(std::string_view digits) {
  return parse_whole<unsigned>(digits).value_or(0);
}

bool has_date_shape(std::string_view text) {
  for (std::size_t i = 0; i < kDateSize; ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : !is_ascii_digit(text[i])) return false;
  }
  return true;
}

bool is_date(std::string_view text) {
  using namespace std::chrono;
  if (!has_date_shape(text)) return false;
  return year_month_day(year(static_cast<int>(number(text.substr(0, 4)))), month(number(text.substr(5, 2))),
                        day(number(text.substr(8, 2))))
      .ok();
}

bool digit_at(std::string_view text, std::size_t index) {
  return index < text.size() && is_ascii_digit(text[index]);
}

}  // namespace

std::optional<std::string> find_date(std::string_view text) {
  for (std::size_t i = 0; i + kDateSize <= text.size(); ++i) {
    const bool inside_number = (i > 0 && is_ascii_digit(text[i - 1])) || digit_at(text, i + kDateSize);
    if (!inside_number && is_date(text.substr(i, kDateSize))) return std::string(text.substr(i, kDateSize));
  }
  return std::nullopt;
}

std::optional<std::string_view> date_field(std::string_view line) {
  if (!starts_with_ascii(line, "date")) return std::nullopt;
  std::string_view rest = trim_left(line.substr(4));
  if (!rest.starts_with(':')) return std::nullopt;
  rest = trim(rest.substr(1));
  if (rest.size() >= 2 && (rest.front() == '"' || rest.front() == '\'') && rest.back() == rest.front()) {
    rest = trim(rest.substr(1, rest.size() - 2));
  }
  return rest;
}

std::optional<std::string> date_of_field(std::string_view value) {
  const std::string_view day = value.substr(0, kDateSize);
  if (day.size() < kDateSize || !is_date(day) || digit_at(value, kDateSize)) return std::nullopt;
  return std::string(day);
}

namespace {

constexpr std::size_t kLongestLabel = 30;         // code points, as "Read more:" has
constexpr std::size_t kUrlBeginsWithin = 4 * 40;  // bytes: no label is longer
constexpr std::array<std::string_view, 6> kBareLabels{"read more", "source", "đọc thêm",
                                                      "xem thêm",  "nguồn",  "link"};

std::size_t scheme_size(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (starts_with_ascii(text, scheme)) return scheme.size();
  }
  return 0;
}

// Characters that no URL contains and that would do harm when it is printed or clicked on.
bool is_unsafe_in_url(char32_t c) {
  return is_unsafe_to_show(c) || c == '<' || c == '>' || c == '"';
}

bool is_url(std::string_view text) {
  const bool bare = scheme_size(text) == 0;
  if (bare && !(starts_with_ascii(text, "www.") && std::count(text.begin(), text.end(), '.') >= 2))
    return false;
  for (std::size_t i = 0; i < text.size();) {
    if (is_unsafe_in_url(next_code_point(text, i))) return false;
  }
  return is_host(host_of(text));
}

std::vector<std::string_view> split_at_spaces(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t at = 0, next = 0; at <= text.size(); at = next) {
    const bool end = at == text.size();
    if (end || leading_space(text.substr(at, 4)) > 0) {
      if (at > begin) words.push_back(text.substr(begin, at - begin));
      if (end) break;
      next = at + leading_space(text.substr(at));
      begin = next;
    } else {
      next_code_point(text, next = at);
    }
  }
  return words;
}

// All URLs of the text; nothing if it contains anything else.
std::vector<std::string> only_urls(std::string_view text) {
  std::vector<std::string> urls;
  const std::string visible = without_invisible(text);
  for (std::string_view word : split_at_spaces(visible)) {
    if (word.starts_with('<') && word.ends_with('>')) word = word.substr(1, word.size() - 2);
    if (!is_url(word)) return {};
    urls.emplace_back(word);
  }
  return urls;
}

bool is_label(std::string_view text) {
  if (text.empty() || code_point_count(text) > kLongestLabel) return false;
  if (text.ends_with(':') || text.ends_with("："))
    return text.find_first_of(".?!\"") == std::string_view::npos;
  const std::string lower = lower_case(to_nfc(text));
  return std::find(kBareLabels.begin(), kBareLabels.end(), lower) != kBareLabels.end();
}

// Byte offset of the first "http://" or "https://" near the beginning of the line.
std::size_t find_scheme(std::string_view line) {
  const std::size_t last = std::min(line.size(), kUrlBeginsWithin);
  for (std::size_t i = 0; i < last; ++i) {
    if ((line[i] == 'h' || line[i] == 'H') && scheme_size(line.substr(i)) > 0) return i;
  }
  return std::string_view::npos;
}

// "[Read more](URL)"
std::optional<UrlLine> read_markdown_link(std::string_view line, std::size_t url) {
  const std::string_view before = line.substr(0, url);
  if (!before.starts_with('[') || !before.ends_with("](") || !line.ends_with(')')) return std::nullopt;
  if (code_point_count(before) > kLongestLabel + 3) return std::nullopt;
  std::vector<std::string> urls = only_urls(line.substr(url, line.size() - url - 1));
  if (urls.empty()) return std::nullopt;
  return UrlLine{UrlShape::kLabelled, std::move(urls)};
}

}  // namespace

UrlLine read_urls(std::string_view line) {
  const bool bare = starts_with_ascii(line, "www.");
  std::size_t begin = bare ? 0 : find_scheme(line);
  if (begin == std::string_view::npos) return {};
  if (auto link = read_markdown_link(line, begin)) return *std::move(link);
  if (begin > 0 && line[begin - 1] == '<') --begin;
  const std::string_view label = trim_right(line.substr(0, begin));
  std::vector<std::string> urls;
  if (label.empty() || is_label(label)) urls = only_urls(line.substr(begin));
  if (urls.empty()) return {label.empty() && !bare ? UrlShape::kBroken : UrlShape::kNone, {}};
  return {label.empty() ? UrlShape::kPlain : UrlShape::kLabelled, std::move(urls)};
}

std::optional<std::string> site_of(std::string_view url) {
  std::string site = site_value(url);
  if (site.empty()) return std::nullopt;
  return site;
}

namespace {

bool is_tag_letter(char32_t c) {
  if (c < 0x80)
    return is_ascii_letter(static_cast<char>(c)) || is_ascii_digit(static_cast<char>(c)) || c == '_';
  const auto code_point = static_cast<UChar32>(c);
  return u_isalnum(code_point) != 0 || (U_GET_GC_MASK(code_point) & U_GC_M_MASK) != 0;
}

bool is_joint(char32_t c) {
  return c == '-' || c == '.' || c == '&' || c == '\'' || c == U'’' || c == '+';
}
bool is_separator(char32_t c) {
  return is_trimmed(c) || c == ',' || c == ';';
}

// Bytes of the tag that `text` begins with, without joints at its end.
std::size_t tag_size(std::string_view text) {
  std::size_t size = 0;
  for (std::size_t next = 0; next < text.size();) {
    const char32_t c = next_code_point(text, next);
    if (is_tag_letter(c)) {
      size = next;
    } else if (size == 0 || !is_joint(c)) {
      break;
    }
  }
  return size;
}

std::size_t separators(std::string_view text) {
  std::size_t size = 0;
  for (std::size_t next = 0; next < text.size(); size = next) {
    if (!is_separator(next_code_point(text, next))) break;
  }
  return size;
}

}  // namespace

std::vector<std::string> read_tags(std::string_view line) {
  std::vector<std::string> tags;
  while (line.starts_with('#')) {
    const std::size_t size = tag_size(line.substr(1));
    if (size == 0) return {};
    tags.emplace_back(line.substr(1, size));
    line.remove_prefix(1 + size);
    line.remove_prefix(separators(line));
  }
  if (!line.empty()) tags.clear();
  return tags;
}

}  // namespace songngu
