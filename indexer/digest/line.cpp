#include "indexer/digest/line.h"

#include "common/text/utf8.h"
#include "indexer/digest/date.h"
#include "indexer/digest/mark.h"
#include "indexer/digest/tag.h"
#include "indexer/digest/trim.h"
#include "indexer/digest/url.h"

namespace songngu {
namespace {

constexpr std::size_t kLongestDateLine = 60;  // bytes: what is longer is prose that begins with "Date:"

bool is_rule(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of('-') == std::string_view::npos;
}

LineKind url_kind(std::string_view text) {
  switch (read_urls(text).shape) {
    case UrlShape::kPlain:
      return LineKind::kUrl;
    case UrlShape::kLabelled:
      return LineKind::kLabelledUrl;
    case UrlShape::kBroken:
      return LineKind::kBrokenUrl;
    case UrlShape::kNone:
      return LineKind::kText;
  }
  return {};
}

LineKind unmarked_kind(std::string_view text) {
  if (text.starts_with('#') && !read_tags(text).empty()) return LineKind::kTags;
  if (text.size() <= kLongestDateLine && date_field(text)) return LineKind::kDate;
  return url_kind(text);
}

void classify(DigestLine& line) {
  if (is_rule(line.whole)) {
    line.kind = LineKind::kRule;
    return;
  }
  const MarkedText marked = read_mark(line.whole);
  line.text = marked.text;
  switch (marked.mark) {
    case Mark::kNone:
      line.kind = unmarked_kind(marked.text);
      break;
    case Mark::kTakeaway:
      line.kind = LineKind::kTakeaway;
      break;
    case Mark::kEmptyBullet:
      line.kind = LineKind::kEmptyBullet;
      break;
    case Mark::kBullet: {
      const LineKind kind = url_kind(marked.text);  // a list of links
      line.kind = kind == LineKind::kUrl || kind == LineKind::kLabelledUrl ? kind : LineKind::kBullet;
    }
  }
}

}  // namespace

std::vector<DigestLine> read_lines(std::string_view text) {
  const char end = text.find('\n') == std::string_view::npos ? '\r' : '\n';
  std::vector<DigestLine> lines;
  std::uint32_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t stop = std::min(text.find(end, begin), text.size());
    const std::string_view raw = text.substr(begin, stop - begin);
    begin = stop + 1;
    ++number;
    const std::size_t blanks = blank_prefix(raw);
    if (blanks == raw.size()) continue;
    const std::string_view whole = trim_right(raw.substr(blanks));
    DigestLine line{whole, whole, number, 1 + code_point_count(raw.substr(0, blanks)), LineKind::kText};
    classify(line);
    lines.push_back(line);
  }
  return lines;
}

}  // namespace songngu
