#include "indexer/digest/url.h"

#include <algorithm>
#include <array>

#include "common/database/site.h"
#include "common/text/code_point.h"
#include "common/text/letter_case.h"
#include "common/text/normalize.h"
#include "common/text/unsafe.h"
#include "common/text/utf8.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

constexpr std::size_t kLongestLabel = 30;         // code points of "Read more:" and its like
constexpr std::size_t kUrlBeginsWithin = 4 * 40;  // bytes: no label is longer
constexpr std::array<std::string_view, 6> kBareLabels{"read more", "source", "đọc thêm",
                                                      "xem thêm",  "nguồn",  "link"};

std::size_t scheme_size(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (starts_with_ascii(text, scheme)) return scheme.size();
  }
  return 0;
}

// Characters that no URL holds and that would do harm where it is printed or clicked on.
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

std::vector<std::string_view> split_at_blanks(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t at = 0, next = 0; at <= text.size(); at = next) {
    const bool end = at == text.size();
    if (end || blank_prefix(text.substr(at, 4)) > 0) {
      if (at > begin) words.push_back(text.substr(begin, at - begin));
      if (end) break;
      next = at + blank_prefix(text.substr(at));
      begin = next;
    } else {
      next_code_point(text, next = at);
    }
  }
  return words;
}

// All URLs of a stretch of text, nothing if anything else stands in it.
std::vector<std::string> only_urls(std::string_view text) {
  std::vector<std::string> urls;
  const std::string visible = without_invisible(text);
  for (std::string_view word : split_at_blanks(visible)) {
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

}  // namespace songngu
