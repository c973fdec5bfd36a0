#include "indexer/digest/section.h"

#include <algorithm>
#include <utility>

#include "common/text/unicode/utf8.h"
#include "indexer/digest/facts.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

bool at_most(std::string_view text, std::size_t code_points) {
  return text.size() <= code_points ||
         (text.size() <= 4 * code_points && code_point_count(text) <= code_points);
}

bool is_closing(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == '}' || c == U'”' || c == U'’' || c == U'»' ||
         c == U'›';
}

// The last character before closing quotes, brackets and white space; 0 if there is none.
char32_t ending(std::string_view text) {
  for (std::size_t at = text.size(); at > 0;) {
    const char32_t c = previous_code_point(text, at);
    if (!is_closing(c) && !is_trimmed(c)) return c;
  }
  return 0;
}

bool is_asking(char32_t end) {
  return end == '?' || end == '!';
}

bool is_heading(const DigestLine& line, bool first) {
  if (line.kind == LineKind::kBullet || line.kind == LineKind::kEmptyBullet) return false;
  if (is_asking(ending(line.text))) return first && at_most(line.text, kLongestAskingHeading);
  return is_heading_like(line.text);
}

}  // namespace

bool is_heading_sized(std::string_view text) {
  return at_most(text, kLongestHeading);
}

bool is_heading_like(std::string_view text) {
  if (!is_heading_sized(text)) return false;
  const char32_t end = ending(text);
  return end != '.' && end != U'…' && end != ':' && end != ';';
}

std::size_t count_headings(const std::vector<DigestLine>& side, std::size_t above) {
  if (side.empty() || above >= kMaxHeadings) return 0;
  const std::size_t most = std::min(kMaxHeadings - above, side.size() - 1);
  std::size_t count = 0;
  while (count < most && is_heading(side[count], above + count == 0)) ++count;
  return count;
}

namespace {

bool is_bullet(LineKind kind) {
  return kind == LineKind::kBullet || kind == LineKind::kEmptyBullet;
}
bool is_url(LineKind kind) {
  return kind == LineKind::kUrl || kind == LineKind::kLabelledUrl;
}

// For each line, whether an entry may begin there: at a bullet whose run of bullets, or at a takeaway, that
// is followed by a takeaway, a URL or tags; and at a URL that is directly followed by tags. Computed from the
// end, so that the time is linear in the number of lines.
std::vector<bool> find_openings(const std::vector<DigestLine>& lines) {
  std::vector<bool> opening(lines.size(), false);
  std::size_t next = lines.size();  // the next line that is not "Read more: URL"
  for (std::size_t i = lines.size(); i-- > 0;) {
    const LineKind kind = lines[i].kind;
    if (next < lines.size()) {
      const LineKind follower = lines[next].kind;
      if (is_bullet(kind) || kind == LineKind::kTakeaway) {
        opening[i] = follower == LineKind::kTakeaway || follower == LineKind::kUrl ||
                     follower == LineKind::kTags || (is_bullet(follower) && opening[next]);
      }
    }
    if (kind == LineKind::kUrl) opening[i] = i + 1 < lines.size() && lines[i + 1].kind == LineKind::kTags;
    if (kind != LineKind::kLabelledUrl) next = i;
  }
  return opening;
}

class Splitter {
 public:
  Splitter(const std::vector<DigestLine>& lines, DiagnosticList& diagnostics)
      : lines_(lines), opening_(find_openings(lines)), diagnostics_(diagnostics) {}

  void take(std::size_t index);
  std::vector<Section> finish() {
    end_section();
    return std::move(sections_);
  }

 private:
  void take_text(const DigestLine& line);
  void take_header(std::size_t index);
  void take_bullet(std::size_t index);
  void take_takeaway(const DigestLine& line);
  bool take_date(const DigestLine& line);
  void settle_top(const DigestLine& next);
  void end_section();
  [[nodiscard]] bool has_header() const {
    return !current_.summary.empty() || !current_.takeaways.empty() || has_source();
  }
  [[nodiscard]] bool has_source() const { return !current_.urls.empty() || !current_.tags.empty(); }
  void warn(const DigestLine& line, const char* message) {
    diagnostics_.warn(line.number, line.column, message);
  }

  const std::vector<DigestLine>& lines_;
  const std::vector<bool> opening_;
  DiagnosticList& diagnostics_;
  std::vector<Section> sections_;
  Section current_;
  bool summary_closed_ = false;
  std::vector<DigestLine> top_;  // text before any header line: headings if one follows, else body
};

void Splitter::take(std::size_t index) {
  const DigestLine& line = lines_[index];
  switch (line.kind) {
    case LineKind::kRule:
      end_section();
      break;
    case LineKind::kBrokenUrl:
      warn(line, "begins with a URL, but is not one URL and nothing else: taken as text");
      take_text(line);
      break;
    case LineKind::kText:
      take_text(line);
      break;
    case LineKind::kDate:
      if (!take_date(line)) take_text(line);
      break;
    case LineKind::kBullet:
    case LineKind::kEmptyBullet:
    case LineKind::kTakeaway:
    case LineKind::kUrl:
    case LineKind::kLabelledUrl:
    case LineKind::kTags:
      take_header(index);
      break;
  }
}

void Splitter::take_text(const DigestLine& line) {
  if (current_.line == 0) current_.line = line.number;
  const bool at_top = !has_header() && current_.headings.empty() && current_.body.empty();
  (at_top ? top_ : current_.body).push_back(line);
}

// A date line gives the date of the entry only at its top; further down "Date: …" is prose.
bool Splitter::take_date(const DigestLine& line) {
  if (has_header() || !current_.body.empty() || current_.date) return false;
  if (!std::all_of(top_.begin(), top_.end(),
                   [](const DigestLine& above) { return is_heading_like(above.text); })) {
    return false;
  }
  current_.date = date_of_field(*date_field(line.whole));
  if (!current_.date) warn(line, "no date of the form YYYY-MM-DD: taken as text");
  if (current_.date && current_.line == 0) current_.line = line.number;
  return current_.date.has_value();
}

// Above bullets any short line is a heading. Above the other parts of a header only a line that looks like a
// heading is one, since it may as well be the end of an article.
void Splitter::settle_top(const DigestLine& next) {
  if (top_.empty()) return;
  const auto fits = [&](const DigestLine& line) {
    return is_bullet(next.kind) ? is_heading_sized(line.text) : is_heading_like(line.text);
  };
  const bool headings = top_.size() <= kMaxHeadings && std::all_of(top_.begin(), top_.end(), fits);
  (headings ? current_.headings : current_.body) = std::exchange(top_, {});
}

void Splitter::take_header(std::size_t index) {
  const DigestLine& line = lines_[index];
  settle_top(line);
  if (!current_.body.empty() && opening_[index]) end_section();
  if (current_.line == 0) current_.line = line.number;
  if (is_bullet(line.kind)) {
    take_bullet(index);
  } else if (line.kind == LineKind::kTakeaway) {
    take_takeaway(line);
  } else {
    (is_url(line.kind) ? current_.urls : current_.tags).push_back(line);
    summary_closed_ = !current_.summary.empty() || !current_.takeaways.empty();
  }
}

// After the source (URLs, tags) that follows the summary, bullets belong to the body.
void Splitter::take_bullet(std::size_t index) {
  const DigestLine& line = lines_[index];
  if (!current_.body.empty() || (summary_closed_ && !opening_[index])) {
    current_.body.push_back(line);
  } else if (line.kind == LineKind::kEmptyBullet) {
    warn(line, "a bullet without text: left out");
  } else {
    current_.summary.push_back(line);
  }
}

void Splitter::take_takeaway(const DigestLine& line) {
  if (line.text.empty()) {
    warn(line, "📌 without text: left out");
  } else {
    current_.takeaways.push_back(line);
  }
}

void Splitter::end_section() {
  if (!top_.empty()) current_.body = std::exchange(top_, {});
  const bool text = !current_.body.empty() || !current_.headings.empty();
  if (text || has_header()) {
    sections_.push_back(std::move(current_));
  } else if (current_.date) {
    diagnostics_.warn(current_.line, 1, "a date without an entry: left out");
  }
  current_ = {};
  summary_closed_ = false;
}

}  // namespace

std::vector<Section> split_sections(const std::vector<DigestLine>& lines, std::size_t begin,
                                    DiagnosticList& diagnostics) {
  Splitter splitter(lines, diagnostics);
  for (std::size_t i = begin; i < lines.size(); ++i) splitter.take(i);
  return splitter.finish();
}

}  // namespace songngu
