#include "indexer/digest/list_run.h"

#include <algorithm>

#include "indexer/digest/heading.h"
#include "indexer/digest/line_language.h"
#include "indexer/digest/message_head.h"

namespace songngu {
namespace {

constexpr std::size_t kNear = 4;      // lines: bullets may have continuation lines between them
constexpr std::size_t kEmojiRun = 3;  // this many lines that begin with any emoji are a list
constexpr std::size_t kAlternatingPairs = 2;

bool has_mark(const DigestLine& line) {
  return (line.is(LineKind::kText) || line.is(LineKind::kBullet)) &&
         line.mark.strength != MarkStrength::kNone;
}

bool shares_mark(const std::vector<DigestLine>& lines, std::size_t index) {
  const std::size_t begin = index - std::min(index, kNear);
  const std::size_t end = std::min(lines.size(), index + kNear + 1);
  for (std::size_t i = begin; i < end; ++i) {
    if (i != index && has_mark(lines[i]) && !lines[i].flag && lines[i].mark.sign == lines[index].mark.sign)
      return true;
  }
  return false;
}

std::vector<bool> emoji_runs(const std::vector<DigestLine>& lines) {
  std::vector<bool> in_run(lines.size(), false);
  for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = std::max(end, begin + 1)) {
    end = begin;
    while (end < lines.size() && has_mark(lines[end]) && lines[end].mark.emoji) ++end;
    const auto first = lines.begin() + static_cast<std::ptrdiff_t>(begin);
    const bool languages = std::all_of(first, lines.begin() + static_cast<std::ptrdiff_t>(end),
                                       [](const DigestLine& line) { return line.flag.has_value(); });
    if (end - begin < kEmojiRun || languages) continue;
    std::fill(in_run.begin() + static_cast<std::ptrdiff_t>(begin),
              in_run.begin() + static_cast<std::ptrdiff_t>(end), true);
  }
  return in_run;
}

}  // namespace

void settle_shared_marks(std::vector<DigestLine>& lines) {
  std::vector<bool> bullet = emoji_runs(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (has_mark(lines[i]) && !lines[i].flag && !bullet[i]) bullet[i] = shares_mark(lines, i);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    DigestLine& line = lines[i];
    if (!bullet[i] || !line.is(LineKind::kText)) continue;
    line.kind = LineKind::kBullet;
    line.text = line.whole.substr(line.mark.size);
    line.flag.reset();
    line.source.tags = tags_at_end(line.text);
  }
}

namespace {

// Negative: clearly English; positive: clearly Vietnamese; else 0.
int clear_language(const DigestLine& line) {
  const LanguageEvidence evidence = evidence_of(line.text);
  const int difference = evidence.vietnamese - evidence.english;
  return difference >= kStrongEvidence ? 1 : difference <= -kStrongEvidence ? -1 : 0;
}

// The line after a bullet and its translation, if the line at `begin` is such a bullet; else `begin`.
std::size_t end_of_pair(const std::vector<DigestLine>& lines, std::size_t begin) {
  if (begin + 1 >= lines.size() || !lines[begin].is(LineKind::kBullet)) return begin;
  const DigestLine& translation = lines[begin + 1];
  if (!translation.is(LineKind::kText)) return begin;
  const int language = clear_language(lines[begin]);
  return language != 0 && clear_language(translation) == -language ? begin + 2 : begin;
}

}  // namespace

void settle_alternating_bullets(std::vector<DigestLine>& lines) {
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    std::size_t pairs = 0;
    for (std::size_t next = end_of_pair(lines, end); next > end; next = end_of_pair(lines, end)) {
      end = next;
      ++pairs;
    }
    for (std::size_t i = begin; pairs >= kAlternatingPairs && i < end; i += 2) {
      lines[i].kind = LineKind::kText;
      lines[i].whole = lines[i].text;
    }
    begin = std::max(end, begin + 1);
  }
}

void settle_mail_heads(std::vector<DigestLine>& lines) {
  const auto is_field = [&](const DigestLine& line) {
    return (line.is(LineKind::kText) || line.is(LineKind::kDate)) && is_mail_field(line.whole);
  };
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    while (end < lines.size() && is_field(lines[end]) && (end == begin || !lines[end].after_blank)) ++end;
    const bool top = begin == 0 || lines[begin].after_blank || !lines[begin - 1].is(LineKind::kText);
    const bool head = top && end - begin >= 2 &&
                      std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                                  lines.begin() + static_cast<std::ptrdiff_t>(end),
                                  [](const DigestLine& line) { return is_sure_mail_field(line.whole); });
    for (std::size_t i = begin; head && i < end; ++i) {
      if (lines[i].is(LineKind::kText)) lines[i].kind = LineKind::kMailField;
    }
    begin = std::max(end, begin + 1);
  }
}

void settle_numbered_titles(std::vector<DigestLine>& lines) {
  const auto numbered = [](const DigestLine& line) {
    return line.is(LineKind::kBullet) && line.mark.sign == U'1';
  };
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const DigestLine& next = lines[i + 1];
    const bool above_list =
        next.is(LineKind::kBullet) && next.mark.sign != U'1' && next.column <= lines[i].column;
    if (!numbered(lines[i]) || !above_list || (i > 0 && numbered(lines[i - 1]))) continue;
    lines[i].kind = LineKind::kText;
    lines[i].text = lines[i].whole;
  }
}

void settle_labels(std::vector<DigestLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].label != LabelKind::kOther) continue;
    if (i + 1 < lines.size() && lines[i + 1].is(LineKind::kSource)) continue;
    lines[i].label.reset();
    lines[i].kind = lines[i].level > 0 ? LineKind::kHeading : LineKind::kText;
  }
}

void settle_underlined_headings(std::vector<DigestLine>& lines) {
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    DigestLine& line = lines[i];
    DigestLine& rule = lines[i + 1];
    const bool alone = line.is(LineKind::kText) && line.after_blank && is_heading_like(line.text);
    if (!alone || !rule.is(LineKind::kRule) || rule.after_blank) continue;
    line.kind = LineKind::kHeading;
    line.level = 2;
    rule.kind = LineKind::kSeparator;
  }
}

}  // namespace songngu
