#include "indexer/digest/opening.h"

#include <algorithm>
#include <array>

#include "indexer/digest/heading.h"
#include "indexer/digest/line_language.h"

namespace songngu {
namespace {

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

// For each line, whether it is a heading directly above a header; headings of other levels between count.
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

}  // namespace

std::vector<EntryOpening> find_openings(const std::vector<DigestLine>& lines) {
  std::vector<EntryOpening> openings(lines.size());
  find_leads(lines, openings);
  find_starts(lines, openings);
  find_heading_starts(lines, openings);
  return openings;
}

}  // namespace songngu
