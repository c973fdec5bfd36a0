#include "indexer/digest/section.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/digest/date.h"
#include "indexer/digest/heading.h"
#include "indexer/digest/line_language.h"

namespace songngu {
namespace {

// Where entries may begin.

// What a line says about the beginning of an entry.
struct EntryOpening {
  bool leads = false;      ///< a bullet, takeaway or URL of a header: a takeaway, URL or tags follow
  bool starts = false;     ///< an entry may begin here, with the lines that belong to the header below them
  bool certain = false;    ///< an entry begins here even if the one above is incomplete: the head of a
                           ///< message, or a heading of the level at which the file's entries begin
  bool day_title = false;  ///< a heading of a higher level: the title of a day, not of an entry
};

bool is_bullet_line(const DigestLine& line) {
  return line.is(LineKind::kBullet) || line.is(LineKind::kEmptyBullet);
}

bool is_header_line(const DigestLine& line) {
  return is_bullet_line(line) || line.is(LineKind::kTakeaway) || line.is(LineKind::kSource);
}

bool is_labelled(const DigestLine& line) {
  return line.is(LineKind::kSource) && !line.source.urls.empty() && !line.whole.starts_with("http") &&
         line.source.tags.empty();
}

// A bullet or takeaway begins a header if a takeaway or source follows in its run; a URL if tags follow
// directly. Computed from the end, so that the time is linear in the number of lines.
void find_leads(const std::vector<DigestLine>& lines, std::vector<EntryOpening>& openings) {
  std::size_t next = lines.size();  // the next line that is not a label or date
  for (std::size_t i = lines.size(); i-- > 0;) {
    const DigestLine& line = lines[i];
    if (line.is(LineKind::kLabel) || line.is(LineKind::kDate)) continue;
    if (next < lines.size()) {
      const DigestLine& follower = lines[next];
      if (is_bullet_line(line) || line.is(LineKind::kTakeaway)) {
        openings[i].leads = follower.is(LineKind::kTakeaway) || follower.is(LineKind::kSource) ||
                            (is_bullet_line(follower) && openings[next].leads);
      } else if (line.is(LineKind::kSource) && !line.source.urls.empty()) {
        openings[i].leads = !line.source.tags.empty() || (follower.is(LineKind::kSource) &&
                                                          follower.source.urls.empty() && !is_labelled(line));
      }
    }
    next = i;
  }
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].label == LabelKind::kSummary) openings[i].leads = true;
  }
}

constexpr std::size_t kLongestPreamble = 8;  // lines

// Lines above a header that belong to it.
class Preamble {
 public:
  explicit Preamble(const std::vector<DigestLine>& lines) : lines_(lines) {}

  /// The first line of what belongs to the header that begins at `opening`.
  std::size_t begin_of(std::size_t opening);

 private:
  bool take(const DigestLine& line);
  [[nodiscard]] bool stands_apart(std::size_t index) const;

  const std::vector<DigestLine>& lines_;
  std::size_t headings_ = 0;
};

bool Preamble::take(const DigestLine& line) {
  if (line.is(LineKind::kLabel)) return line.label == LabelKind::kSummary || line.label == LabelKind::kOther;
  if (line.is(LineKind::kDate) && line.date) return true;
  const bool heading = line.is(LineKind::kHeading) ||
                       (line.is(LineKind::kText) && is_heading_like(line.text) && !is_english(line.text));
  return heading && ++headings_ <= kMaxHeadings;
}

bool Preamble::stands_apart(std::size_t index) const {
  if (index == 0 || lines_[index].after_blank || !lines_[index].is(LineKind::kText)) return true;
  const DigestLine& above = lines_[index - 1];
  return above.is(LineKind::kRule) || above.is(LineKind::kSeparator) || above.is(LineKind::kSource) ||
         above.is(LineKind::kDate) || above.is(LineKind::kLabel) || above.is(LineKind::kHeading) ||
         above.is(LineKind::kMessageHead);
}

std::size_t Preamble::begin_of(std::size_t opening) {
  headings_ = 0;
  std::size_t begin = opening;
  const std::size_t farthest = opening - std::min(opening, kLongestPreamble);
  for (std::size_t i = opening; i-- > farthest && take(lines_[i]);) {
    if (stands_apart(i)) begin = i;
  }
  return begin;
}

bool continues_header(const std::vector<DigestLine>& lines, const std::vector<EntryOpening>& openings,
                      std::size_t index) {
  if (index == 0 || !is_header_line(lines[index - 1]) || !openings[index - 1].leads) return false;
  return !lines[index - 1].is(LineKind::kSource) || !lines[index].after_blank;
}

void find_starts(const std::vector<DigestLine>& lines, std::vector<EntryOpening>& openings) {
  Preamble preamble(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (openings[i].leads && !continues_header(lines, openings, i))
      openings[preamble.begin_of(i)].starts = true;
    const bool mail = lines[i].is(LineKind::kMailField) && (i == 0 || !lines[i - 1].is(LineKind::kMailField));
    if (lines[i].is(LineKind::kMessageHead) || mail) openings[i].starts = openings[i].certain = true;
  }
}

constexpr std::size_t kLevels = 7;

// The level of the headings at which the entries of a Markdown file begin: the one most of whose headings are
// directly above a header. 0 if there are not two such headings of any level.
struct HeadingLevels {
  std::array<std::size_t, kLevels> all{};
  std::array<std::size_t, kLevels> leading{};

  [[nodiscard]] unsigned of_entries() const {
    const auto most = std::max_element(leading.begin(), leading.end());
    return *most >= 2 ? static_cast<unsigned>(most - leading.begin()) : 0;
  }
  [[nodiscard]] bool nearly_all(unsigned level) const { return 3 * leading.at(level) >= 2 * all.at(level); }
};

// For each line, whether it is a heading above a header, with nothing but labels and dates between.
std::vector<bool> find_leading_headings(const std::vector<DigestLine>& lines) {
  std::vector<bool> leading(lines.size(), false);
  for (std::size_t i = lines.size(); i-- > 0;) {
    if (!lines[i].is(LineKind::kHeading)) continue;
    std::size_t next = i + 1;
    while (next < lines.size() && (lines[next].is(LineKind::kLabel) || lines[next].is(LineKind::kDate)))
      ++next;
    leading[i] = next < lines.size() && is_header_line(lines[next]);
  }
  return leading;
}

void find_heading_starts(const std::vector<DigestLine>& lines, std::vector<EntryOpening>& openings) {
  const std::vector<bool> leading = find_leading_headings(lines);
  HeadingLevels levels;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].is(LineKind::kHeading)) continue;
    ++levels.all.at(lines[i].level);
    if (leading[i]) ++levels.leading.at(lines[i].level);
  }
  const unsigned level = levels.of_entries();
  for (std::size_t i = 0; level > 0 && i < lines.size(); ++i) {
    if (!lines[i].is(LineKind::kHeading)) continue;
    const bool begins = lines[i].level == level && (leading[i] || levels.nearly_all(level));
    if (begins) openings[i].starts = openings[i].certain = true;
    openings[i].day_title = lines[i].level < level && i + 1 < lines.size() &&
                            lines[i + 1].is(LineKind::kHeading) && lines[i + 1].level == level;
  }
}

std::vector<EntryOpening> find_openings(const std::vector<DigestLine>& lines) {
  std::vector<EntryOpening> openings(lines.size());
  find_leads(lines, openings);
  find_starts(lines, openings);
  find_heading_starts(lines, openings);
  return openings;
}

// The parts of an entry.

constexpr std::size_t kMostUnknownLines = 2;   // text in a header: a lead paragraph, a by-line
constexpr std::size_t kMostTrailingLines = 2;  // text below the source that closes an entry

// The languages in which a text has a side.
struct Spoken {
  bool vietnamese = false;
  bool english = false;

  [[nodiscard]] bool both() const { return vietnamese && english; }
  /// Whether each is in one language, and the two are not the same.
  [[nodiscard]] bool complements(const Spoken& other) const {
    return vietnamese != english && other.vietnamese != other.english && vietnamese != other.vietnamese;
  }
};

Spoken spoken_in(const std::vector<std::string_view>& texts) {
  if (texts.empty()) return {};
  const Border border = find_border(texts, evidence_of(texts));
  const bool first = border.split > 0;
  const bool second = border.split < texts.size();
  return border.first == Language::kVietnamese ? Spoken{first, second} : Spoken{second, first};
}

Spoken spoken_in(const std::vector<DigestLine>& lines) {
  std::vector<std::string_view> texts;
  texts.reserve(lines.size());
  for (const DigestLine& line : lines) texts.push_back(line.text);
  return spoken_in(texts);
}

// What is between two places where entries may begin.
struct Stretch {
  std::vector<std::string_view> text;
  bool listed = false;         // it begins with a bullet or takeaway
  bool plain = true;           // its text is of short lines without marks
  bool source = false;         // has one
  bool source_inside = false;  // … with text after it
};

class Splitter {
 public:
  Splitter(std::vector<DigestLine> lines, DiagnosticList& diagnostics)
      : lines_(std::move(lines)), openings_(find_openings(lines_)), diagnostics_(diagnostics) {}

  void take(std::size_t index);
  std::vector<Section> finish() {
    end_section();
    return std::move(sections_);
  }

 private:
  // Whether the current entry ends above a line.
  [[nodiscard]] bool ends_above(std::size_t index);
  [[nodiscard]] bool ends_at_rule(std::size_t index) const;
  [[nodiscard]] bool ends_at_source(std::size_t index) const;
  [[nodiscard]] bool opening_ends(std::size_t index) const;
  [[nodiscard]] Stretch stretch_from(std::size_t index) const;
  [[nodiscard]] bool header_follows(std::size_t source) const;

  void take_text(DigestLine& line);
  void take_header(std::size_t index);
  void take_bullet(std::size_t index);
  void take_takeaway(DigestLine& line);
  void take_source(std::size_t index);
  void take_date(DigestLine& line);
  void take_label(const DigestLine& line);
  void take_head(std::size_t index);
  void take_heading(std::size_t index);
  void settle_top(const DigestLine& next);
  void end_section();

  [[nodiscard]] bool has_summary() const { return !current_.summary.empty() || !current_.takeaways.empty(); }
  [[nodiscard]] bool has_header() const { return has_summary() || has_source(); }
  [[nodiscard]] bool has_source() const { return sourced_; }
  [[nodiscard]] bool has_text() const { return !current_.body.empty() || !top_.empty(); }
  [[nodiscard]] bool has_anything() const { return has_text() || has_header() || !current_.headings.empty(); }
  [[nodiscard]] bool in_header() const;
  void warn(const DigestLine& line, const char* message) {
    diagnostics_.warn(line.number, line.column, message);
  }

  std::vector<DigestLine> lines_;  // those that were used have been moved
  const std::vector<EntryOpening> openings_;
  DiagnosticList& diagnostics_;
  std::vector<Section> sections_;
  Section current_;
  std::vector<DigestLine> top_;  // text before any header line: headings if one follows, else body
  bool sourced_ = false;         // the entry has a source line
  bool summary_closed_ = false;
  bool below_rule_ = false;     // a "---" is directly above
  bool below_source_ = false;   // a source that closes an entry is directly above
  bool summary_label_ = false;  // a label says that a summary follows
  std::optional<Language> announced_;
  std::optional<std::string> day_;  // of the entries below a title
};

// Text that may be part of a header: a lead paragraph or a by-line, while the entry has no source yet.
bool Splitter::in_header() const {
  if (has_source()) return false;
  const std::vector<DigestLine>& text = current_.body.empty() ? top_ : current_.body;
  return text.size() <= kMostUnknownLines && !spoken_in(text).both();
}

Stretch Splitter::stretch_from(std::size_t index) const {
  Stretch stretch;
  for (std::size_t i = index; i < lines_.size(); ++i) {
    const DigestLine& line = lines_[i];
    if (line.is(LineKind::kRule) || (i > index && openings_[i].starts && !line.is(LineKind::kSource))) break;
    if (line.is(LineKind::kSource)) {
      stretch.source = true;
    } else if (line.is(LineKind::kText) || line.is(LineKind::kHeading) || line.is(LineKind::kBullet) ||
               line.is(LineKind::kTakeaway)) {
      stretch.source_inside = stretch.source_inside || stretch.source;
      if (stretch.text.empty()) stretch.listed = line.is(LineKind::kBullet) || line.is(LineKind::kTakeaway);
      stretch.plain = stretch.plain && line.is(LineKind::kText) && is_heading_sized(line.text);
      stretch.text.push_back(line.text);
    }
  }
  return stretch;
}

// Below "---" an entry goes on only with the body of its header, the other language of its body, or its
// source.
bool Splitter::ends_at_rule(std::size_t index) const {
  if (openings_[index].starts && !lines_[index].is(LineKind::kSource)) return true;
  const Stretch stretch = stretch_from(index);
  if (stretch.source_inside || (stretch.source && has_source())) return true;
  if (stretch.text.empty()) return !stretch.source;
  if (!has_text()) return stretch.listed || (!has_header() && current_.headings.empty());
  return !spoken_in(current_.body.empty() ? top_ : current_.body).complements(spoken_in(stretch.text));
}

// Below the source that closes it an entry goes on with the other language of its body, or a remark.
bool Splitter::ends_at_source(std::size_t index) const {
  const Stretch stretch = stretch_from(index);
  if (stretch.source) return true;
  if (stretch.plain && stretch.text.size() <= kMostTrailingLines) return false;
  return !spoken_in(current_.body).complements(spoken_in(stretch.text));
}

// Whether bullets or a takeaway are directly below the source lines.
bool Splitter::header_follows(std::size_t source) const {
  std::size_t next = source;
  if (lines_[next].is(LineKind::kLabel)) ++next;
  source = next;
  while (next < lines_.size() && lines_[next].is(LineKind::kSource) &&
         (next == source || !lines_[next].after_blank))
    ++next;
  return next < lines_.size() && !lines_[next].after_blank &&
         (lines_[next].is(LineKind::kBullet) || lines_[next].is(LineKind::kTakeaway));
}

bool Splitter::opening_ends(std::size_t index) const {
  const DigestLine& line = lines_[index];
  if (!has_anything()) return false;
  if (openings_[index].certain) return true;
  const bool source = line.is(LineKind::kSource) || line.label == LabelKind::kOther;
  if (!has_text()) {
    const bool whole = has_source() && has_summary() && !current_.summary.empty();
    return whole && !source && !line.is(LineKind::kTakeaway) && line.after_blank;
  }
  if (in_header()) return false;
  if (line.label == LabelKind::kSummary && !has_header()) return false;  // the summary is below the body
  return !source || has_source() || header_follows(index);
}

bool Splitter::ends_above(std::size_t index) {
  const DigestLine& line = lines_[index];
  if (line.is(LineKind::kRule) || line.is(LineKind::kSeparator)) return false;
  if (std::exchange(below_rule_, false)) {
    below_source_ = false;
    if (ends_at_rule(index)) return true;
    return false;
  }
  if (line.is(LineKind::kSource) && !openings_[index].starts) {
    return has_text() && !has_source() && !in_header() && header_follows(index);
  }
  const bool closed = std::exchange(below_source_, below_source_ && line.is(LineKind::kSource));
  if (closed && !line.is(LineKind::kSource) && ends_at_source(index)) return true;
  return openings_[index].starts && opening_ends(index);
}

void Splitter::take(std::size_t index) {
  DigestLine& line = lines_[index];
  if (ends_above(index)) end_section();
  switch (line.kind) {
    case LineKind::kRule:
      below_rule_ = true;
      break;
    case LineKind::kSeparator:
    case LineKind::kMailField:
      break;
    case LineKind::kText:
      take_text(line);
      break;
    case LineKind::kHeading:
      take_heading(index);
      break;
    case LineKind::kDate:
      take_date(line);
      break;
    case LineKind::kLabel:
      take_label(line);
      break;
    case LineKind::kMessageHead:
      take_head(index);
      break;
    case LineKind::kBullet:
    case LineKind::kEmptyBullet:
    case LineKind::kTakeaway:
    case LineKind::kSource:
      take_header(index);
      break;
  }
}

void Splitter::take_text(DigestLine& line) {
  if (current_.line == 0) current_.line = line.number;
  if (summary_label_ && !has_text() && (!line.after_blank || current_.summary.empty())) {
    current_.summary.push_back(std::move(line));
    return;
  }
  summary_label_ = false;
  if (line.flag) announced_ = line.flag;
  const bool at_top = !has_header() && current_.headings.empty() && current_.body.empty() && !announced_;
  std::vector<DigestLine>& part = at_top ? top_ : current_.body;
  if (!at_top && !top_.empty()) part = std::exchange(top_, {});
  if (at_top && top_.size() < kMaxHeadings && !current_.date) current_.date = date_of_edition(line.text);
  part.push_back(std::move(line));
  part.back().announced = announced_;
}

void Splitter::take_heading(std::size_t index) {
  if (!openings_[index].day_title) return take_text(lines_[index]);
  end_section();
  day_ = find_date(lines_[index].text);
}

// A date line gives the date of the entry only at its top, above and in its header; further down it is prose.
void Splitter::take_date(DigestLine& line) {
  const std::vector<DigestLine>& text = current_.body.empty() ? top_ : current_.body;
  const bool at_top = text.size() <= kMaxHeadings &&
                      std::all_of(text.begin(), text.end(),
                                  [](const DigestLine& above) { return is_heading_like(above.text); });
  if (!at_top || (!line.date && current_.date)) return take_text(line);
  if (!line.date) {
    warn(line, "not a date that can be read: taken as text; write YYYY-MM-DD");
    return take_text(line);
  }
  if (!current_.date) current_.date = line.date;
  if (current_.line == 0) current_.line = line.number;
  if (has_source() && has_time(line.whole)) take_text(line);  // the dateline of the article
}

void Splitter::take_label(const DigestLine& line) {
  summary_label_ = line.label == LabelKind::kSummary;
  if (summary_label_) announced_.reset();
  if (line.label == LabelKind::kVietnamese) announced_ = Language::kVietnamese;
  if (line.label == LabelKind::kEnglish) announced_ = Language::kEnglish;
}

void Splitter::take_head(std::size_t index) {
  current_.date = lines_[index].date;
  current_.line = lines_[index].number;
}

// Above bullets any short line is a heading. Above the other parts of a header only a line that looks like a
// heading is one, since it may as well be the end of an article.
void Splitter::settle_top(const DigestLine& next) {
  if (top_.empty()) return;
  const auto fits = [&](const DigestLine& line) {
    return line.is(LineKind::kHeading) ||
           (next.is(LineKind::kBullet) ? is_heading_sized(line.text) : is_heading_like(line.text));
  };
  const bool headings = top_.size() <= kMaxHeadings && std::all_of(top_.begin(), top_.end(), fits);
  (headings ? current_.headings : current_.body) = std::exchange(top_, {});
}

void Splitter::take_header(std::size_t index) {
  DigestLine& line = lines_[index];
  settle_top(line);
  if (current_.line == 0) current_.line = line.number;
  if (line.is(LineKind::kTakeaway)) {
    take_takeaway(line);
  } else if (line.is(LineKind::kSource)) {
    take_source(index);
  } else {
    take_bullet(index);
  }
}

// A source below the body closes the entry.
void Splitter::take_source(std::size_t index) {
  below_source_ = below_source_ || (!has_source() && !current_.body.empty() && !in_header());
  current_.sources.push_back(std::move(lines_[index].source));
  sourced_ = true;
  summary_closed_ = has_summary();
  summary_label_ = false;
}

// After the source that follows the summary, bullets belong to the body.
void Splitter::take_bullet(std::size_t index) {
  DigestLine& line = lines_[index];
  const bool leads = openings_[index].leads;
  const bool below_text = !current_.body.empty() && !summary_label_ && !(leads && in_header());
  if (below_text || announced_ || (summary_closed_ && !leads)) {
    current_.body.push_back(std::move(line));
    current_.body.back().announced = announced_;
  } else if (line.is(LineKind::kEmptyBullet)) {
    warn(line, "a bullet without text: left out");
  } else {
    if (!line.source.empty()) current_.sources.push_back(std::move(line.source));
    current_.summary.push_back(std::move(line));
    summary_label_ = summary_label_ && !current_.body.empty();
  }
}

void Splitter::take_takeaway(DigestLine& line) {
  if (line.text.empty()) {
    warn(line, "📌 without text: left out");
  } else {
    current_.takeaways.push_back(std::move(line));
  }
  summary_label_ = false;
}

void Splitter::end_section() {
  if (!top_.empty()) current_.body = std::exchange(top_, {});
  if (has_anything()) {
    if (!current_.date) current_.date = day_;
    sections_.push_back(std::move(current_));
  } else if (current_.date) {
    diagnostics_.warn(current_.line, 1, "a date without an entry: left out");
  }
  current_ = {};
  sourced_ = summary_closed_ = below_rule_ = below_source_ = summary_label_ = false;
  announced_.reset();
}

}  // namespace

std::vector<Section> split_sections(std::vector<DigestLine> lines, DiagnosticList& diagnostics) {
  const std::size_t size = lines.size();
  Splitter splitter(std::move(lines), diagnostics);
  for (std::size_t i = 0; i < size; ++i) splitter.take(i);
  return splitter.finish();
}

}  // namespace songngu
