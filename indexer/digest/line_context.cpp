#include "indexer/digest/line_context.h"

#include <algorithm>
#include <cstddef>

#include <unicode/uchar.h>

#include "common/output/width.h"
#include "common/text/unicode/utf8.h"
#include "indexer/digest/heading.h"
#include "indexer/digest/line_language.h"
#include "indexer/digest/message_head.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

// Lists, heads of mails, labels, headings.

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

// Whether the first line of a run of emoji is a title with an emoji of its own: the others share one mark, or
// stand together below an empty line.
bool begins_with_title(const std::vector<DigestLine>& lines, std::size_t begin, std::size_t end) {
  const auto first = lines.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto rest = first + 1;
  const auto last = lines.begin() + static_cast<std::ptrdiff_t>(end);
  const auto has_sign_of = [](const DigestLine& line) {
    return [sign = line.mark.sign](const DigestLine& other) { return other.mark.sign == sign; };
  };
  if (std::any_of(rest, last, has_sign_of(*first))) return false;
  const bool together = std::none_of(rest + 1, last, [](const DigestLine& line) { return line.after_blank; });
  return std::all_of(rest, last, has_sign_of(*rest)) || (rest->after_blank && together);
}

// "=> …" directly below bullets
bool concludes_list(const std::vector<DigestLine>& lines, std::size_t index) {
  return index > 0 && lines[index - 1].is(LineKind::kBullet) && !lines[index].after_blank &&
         lines[index].whole.starts_with("=> ");
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
    const std::size_t bullets = begin + (begins_with_title(lines, begin, end) ? 1 : 0);
    std::fill(in_run.begin() + static_cast<std::ptrdiff_t>(bullets),
              in_run.begin() + static_cast<std::ptrdiff_t>(end), true);
  }
  return in_run;
}

// Lines with an emoji or "-Text" become bullets if another line near them has the same mark, or if three or
// more in a row have emoji; but not a title above them. "=> …" directly
// below bullets is one of them.
void settle_shared_marks(std::vector<DigestLine>& lines) {
  std::vector<bool> bullet = emoji_runs(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!has_mark(lines[i]) || lines[i].flag || bullet[i]) continue;
    bullet[i] = shares_mark(lines, i) || concludes_list(lines, i);
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

// "• một câu", "a sentence", "• câu nữa", "another": bullets that alternate with lines of the other language
// are text, without their marks.
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

constexpr std::size_t kLongestSignature = 8;  // lines
constexpr std::size_t kMostSenderLines = 2;   // lines below the closing

void leave_out(std::vector<DigestLine>& lines, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) lines[i].kind = LineKind::kSeparator;
}

std::size_t end_of_mail(const std::vector<DigestLine>& lines, std::size_t begin) {
  const auto next = std::find_if(
      lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.end(), [](const DigestLine& line) {
        return line.is(LineKind::kRule) || line.is(LineKind::kMessageHead) || line.is(LineKind::kMailField);
      });
  return static_cast<std::size_t>(next - lines.begin());
}

// What is around the text of a mail whose head ends at `begin`: the greeting, with a line "I send you …:"
// below it, the closing with the sender's name, and the signature below "--".
void leave_out_letter(std::vector<DigestLine>& lines, std::size_t begin) {
  std::size_t end = end_of_mail(lines, begin);
  if (begin < end && is_letter_greeting(lines[begin].whole)) {
    const bool remark = begin + 1 < end && lines[begin + 1].is(LineKind::kText) &&
                        is_heading_sized(lines[begin + 1].whole) && lines[begin + 1].whole.ends_with(':');
    leave_out(lines, begin, begin + (remark ? 2 : 1));
  }
  for (std::size_t i = end; i-- > begin && end - i <= kLongestSignature + 1;) {
    if (lines[i].whole != "--") continue;
    leave_out(lines, i, end);
    end = i;
    break;
  }
  for (std::size_t i = end; i-- > begin && end - i <= kMostSenderLines + 1;) {
    if (lines[i].is(LineKind::kText) && is_letter_closing(lines[i].whole)) return leave_out(lines, i, end);
    if (!lines[i].is(LineKind::kText) || !is_heading_like(lines[i].whole)) return;
  }
}

// Two or more fields in a row, at the top of a file or below an empty line, are the head of a mail.
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
    if (head) leave_out_letter(lines, end);
    begin = std::max(end, begin + 1);
  }
}

// "1. Giá gạo tăng" directly above "- …" is the title of what follows, not a bullet.
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

constexpr std::size_t kLongestInlineLabel = 40;  // bytes

// Bytes of "[VI] ", "**Dịch**: ", "Bản gốc: " at the beginning of a line of text; 0 if there is none.
std::size_t inline_label_size(std::string_view line) {
  std::size_t end = line.substr(0, kLongestInlineLabel).find(line.starts_with('[') ? ']' : ':');
  if (end == std::string_view::npos) return 0;
  end = line.find_first_not_of("]:*", end);
  const std::size_t space = end == std::string_view::npos ? 0 : leading_space(line.substr(end));
  return space > 0 && read_label(line.substr(0, end)) ? end + space : 0;
}

// The language that a label before the text on its line names, if the text speaks it.
std::optional<LabelKind> inline_label(const DigestLine& line) {
  const std::size_t size = line.is(LineKind::kText) ? inline_label_size(line.whole) : 0;
  if (size == 0) return std::nullopt;
  const auto label = read_label(line.whole.substr(0, size));
  const LanguageEvidence evidence = evidence_of(line.whole.substr(size));
  const int leaning = evidence.vietnamese - evidence.english;
  if (label == LabelKind::kVietnamese && leaning >= kStrongEvidence) return label;
  if (label == LabelKind::kEnglish && leaning <= -kStrongEvidence) return label;
  return std::nullopt;
}

// Labels before the text on the same line, if both languages have them, are on lines of their own.
void settle_inline_labels(std::vector<DigestLine>& lines) {
  const auto has = [&](LabelKind label) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const DigestLine& line) { return inline_label(line) == label; });
  };
  if (!has(LabelKind::kVietnamese) || !has(LabelKind::kEnglish)) return;
  std::vector<DigestLine> apart;
  for (DigestLine& line : lines) {
    const auto label = inline_label(line);
    if (label) {
      const std::size_t size = inline_label_size(line.whole);
      DigestLine above = line;
      above.kind = LineKind::kLabel;
      above.label = label;
      above.whole = above.text = line.whole.substr(0, size);
      apart.push_back(std::move(above));
      line.column += static_cast<std::uint32_t>(code_point_count(line.whole.substr(0, size)));
      line.whole = line.text = line.whole.substr(size);
      line.after_blank = false;
    }
    apart.push_back(std::move(line));
  }
  lines = std::move(apart);
}

// "Nguồn:", "Tags:" and the like are labels only above a source.
void settle_labels(std::vector<DigestLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].label != LabelKind::kOther) continue;
    if (i + 1 < lines.size() && lines[i + 1].is(LineKind::kSource)) continue;
    lines[i].label.reset();
    lines[i].kind = lines[i].level > 0 ? LineKind::kHeading : LineKind::kText;
  }
}

// "%% … %%", on one line or several: a comment in Obsidian.
void leave_out_comments(std::vector<DigestLine>& lines) {
  constexpr std::string_view kMark = "%%";
  for (std::size_t begin = 0; begin < lines.size(); ++begin) {
    if (!lines[begin].whole.starts_with(kMark)) continue;
    std::size_t end = begin;
    const bool closed = lines[begin].whole.size() > kMark.size() && lines[begin].whole.ends_with(kMark);
    while (!closed && ++end < lines.size() && !lines[end].whole.ends_with(kMark)) {
    }
    if (end == lines.size()) return;
    leave_out(lines, begin, end + 1);
    begin = end;
  }
}

// In Markdown, a single line directly above "---" is a heading, and the "---" belongs to it.
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

// Lines that continue others.

constexpr std::size_t kMostPlainContinuations = 2;  // lines that begin with a capital and are not indented
constexpr std::size_t kLongestContinuation = 1000;  // bytes: longer lines are paragraphs

void append_line(DigestLine& line, const DigestLine& next) {
  line.more.push_back({next.whole, next.line_begin, next.number, false});
  line.more.insert(line.more.end(), next.more.begin(), next.more.end());
}

bool is_item(const DigestLine& line) {
  return line.is(LineKind::kBullet) || line.is(LineKind::kTakeaway);
}

bool begins_small(std::string_view text) {
  for (std::size_t next = 0; next < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, next));
    if (u_isalpha(c) != 0) return u_islower(c) != 0;
    if (u_isdigit(c) != 0) return false;
  }
  return false;
}

bool speak_differently(std::string_view one, std::string_view other) {
  const LanguageEvidence a = evidence_of(one);
  const LanguageEvidence b = evidence_of(other);
  const int first = a.vietnamese - a.english;
  const int second = b.vietnamese - b.english;
  return std::min(first, second) <= -kStrongEvidence && std::max(first, second) >= kStrongEvidence;
}

// Wrapped bullets and takeaways.

// For each line, whether the header goes on there: with a takeaway, a source, or a bullet that one of these
// follows.
std::vector<bool> find_header_lines(const std::vector<DigestLine>& lines) {
  std::vector<bool> header(lines.size(), false);
  for (std::size_t i = lines.size(); i-- > 0;) {
    const bool leads = i + 1 < lines.size() && header[i + 1];
    header[i] = lines[i].is(LineKind::kTakeaway) || lines[i].is(LineKind::kSource) ||
                (lines[i].is(LineKind::kBullet) && leads);
    // Wrapped bullets: text between them does not end the header.
    if (lines[i].is(LineKind::kText) && leads && i > 0 && !lines[i].after_blank && is_item(lines[i - 1]))
      header[i] = true;
  }
  return header;
}

class HeaderJoiner {
 public:
  explicit HeaderJoiner(std::vector<DigestLine>& lines) : lines_(lines), header_(find_header_lines(lines)) {}
  void run();

 private:
  [[nodiscard]] std::size_t end_of_text(std::size_t begin) const;
  [[nodiscard]] std::size_t end_of_item(std::size_t item) const;
  [[nodiscard]] bool goes_on(std::size_t index, const DigestLine& item) const;

  std::vector<DigestLine>& lines_;
  const std::vector<bool> header_;
};

// Text up to an empty line or a line of another kind.
std::size_t HeaderJoiner::end_of_text(std::size_t begin) const {
  const auto goes_on = [](const DigestLine& line) {
    const bool numbered = line.mark.strength == MarkStrength::kSure;  // a title among bullets
    return line.is(LineKind::kText) && !line.after_blank && !line.flag && !numbered;
  };
  std::size_t end = begin;
  while (end < lines_.size() && goes_on(lines_[end])) ++end;
  return end;
}

// In mid-sentence, or indented more than the item's mark.
bool HeaderJoiner::goes_on(std::size_t index, const DigestLine& item) const {
  const DigestLine& line = lines_[index];
  if (line.whole.size() > kLongestContinuation) return false;
  return line.column > item.column || (begins_small(line.text) && !ends_sentence(lines_[index - 1].text));
}

std::size_t HeaderJoiner::end_of_item(std::size_t item) const {
  const std::size_t begin = item + 1;
  const std::size_t stop = end_of_text(begin);
  std::size_t end = begin;
  while (end < stop && goes_on(end, lines_[item])) ++end;
  const bool in_header = stop < lines_.size() && header_[stop];
  const bool brief = stop - end <= kMostPlainContinuations &&
                     std::all_of(lines_.begin() + static_cast<std::ptrdiff_t>(end),
                                 lines_.begin() + static_cast<std::ptrdiff_t>(stop),
                                 [](const DigestLine& line) { return is_heading_sized(line.text); });
  if (in_header && brief) end = stop;
  if (end > begin && speak_differently(lines_[item].text, lines_[begin].text)) return begin;
  return end;
}

void HeaderJoiner::run() {
  std::vector<DigestLine> joined;
  joined.reserve(lines_.size());
  for (std::size_t i = 0; i < lines_.size();) {
    if (lines_[i].is(LineKind::kTakeaway) && lines_[i].text.empty() && i + 1 < lines_.size() &&
        (lines_[i + 1].is(LineKind::kText) || lines_[i + 1].is(LineKind::kBullet))) {
      lines_[i + 1].kind = LineKind::kTakeaway;
      lines_[i + 1].after_blank = lines_[i].after_blank;
      ++i;
    }
    const std::size_t end = is_item(lines_[i]) ? end_of_item(i) : i + 1;
    for (std::size_t next = i + 1; next < end; ++next) append_line(lines_[i], lines_[next]);
    joined.push_back(std::move(lines_[i]));
    i = end;
  }
  lines_ = std::move(joined);
}

// Joins text directly below a bullet or takeaway to it if it goes on in mid-sentence, if it is indented, or
// if the header goes on after it (with a bullet, takeaway or source). A 📌 alone is joined with the line
// after it.
void join_header_lines(std::vector<DigestLine>& lines) {
  HeaderJoiner(lines).run();
}

// Wrapped paragraphs.

constexpr std::size_t kWidestWrap = 160;     // columns: longer lines are paragraphs
constexpr std::size_t kFewestJunctions = 2;  // of wrapped lines
constexpr std::size_t kFewestBlocks = 3;     // of Markdown whose lines are not paragraphs

std::size_t width_of(const DigestLine& line) {
  const bool paragraph = line.whole.size() > 8 * kWidestWrap;
  return paragraph ? 2 * kWidestWrap : static_cast<std::size_t>(display_width(line.whole));
}

std::size_t first_word_width(const DigestLine& line) {
  const std::string_view word = line.whole.substr(0, std::min(line.whole.find(' '), kWidestWrap));
  return static_cast<std::size_t>(display_width(word));
}

bool is_paragraph_line(const DigestLine& line) {
  return line.is(LineKind::kText) && !line.flag;
}

// A stretch of text lines, and what its lines have in common.
class TextRun {
 public:
  TextRun(const std::vector<DigestLine>& lines, std::size_t begin, std::size_t end, bool markdown);
  /// Whether line `index` continues the line above it. REQUIRES: both are in the run.
  [[nodiscard]] bool continues(std::size_t index) const;

 private:
  [[nodiscard]] bool fills(std::size_t index) const;
  [[nodiscard]] bool in_block(std::size_t index) const { return !lines_[index].after_blank; }
  [[nodiscard]] std::size_t width_at(std::size_t index) const { return widths_[index - begin_]; }
  [[nodiscard]] std::size_t usual_width() const;
  void measure();

  const std::vector<DigestLine>& lines_;
  std::vector<std::size_t> widths_;  // of the lines of the run; empty if each line is a block
  std::size_t begin_;
  std::size_t end_;
  bool markdown_;
  std::size_t width_ = 0;  // of most lines that have another one directly below
  bool wrapped_ = false;
  bool sentences_ = false;  // one sentence a line, several lines a paragraph
};

TextRun::TextRun(const std::vector<DigestLine>& lines, std::size_t begin, std::size_t end, bool markdown)
    : lines_(lines), begin_(begin), end_(end), markdown_(markdown) {
  bool junctions = false;
  for (std::size_t i = begin + 1; i < end; ++i) junctions = junctions || in_block(i);
  if (!junctions) return;
  for (std::size_t i = begin; i < end; ++i) widths_.push_back(width_of(lines[i]));
  width_ = usual_width();
  measure();
}

// Not the widest: markup and entities make single lines wider.
std::size_t TextRun::usual_width() const {
  std::vector<std::size_t> widths;
  for (std::size_t i = begin_ + 1; i < end_; ++i) {
    if (in_block(i)) widths.push_back(width_at(i - 1));
  }
  const auto upper = widths.begin() + static_cast<std::ptrdiff_t>(3 * (widths.size() - 1) / 4);
  std::nth_element(widths.begin(), upper, widths.end());
  return *upper;
}

// Whether there was no room for the first word of the line at the end of the line above.
bool TextRun::fills(std::size_t index) const {
  return 100 * (width_at(index - 1) + 1 + first_word_width(lines_[index])) > 85 * width_;
}

void TextRun::measure() {
  std::size_t junctions = 0;
  std::size_t filled = 0;
  std::size_t open = 0;
  std::size_t blocks = 1;
  // Wider lines than those that would be wrapped: the paragraphs below headings.
  const auto wide = static_cast<std::size_t>(std::count_if(
      widths_.begin(), widths_.end(), [&](std::size_t width) { return 4 * width > 5 * width_; }));
  for (std::size_t i = begin_ + 1; i < end_; ++i) {
    blocks += in_block(i) ? 0 : 1;
    if (!in_block(i)) continue;
    ++junctions;
    filled += fills(i) ? 1 : 0;
    open += ends_sentence(lines_[i - 1].whole) ? 0 : 1;
  }
  const bool apart = markdown_ || blocks >= 2;
  wrapped_ = apart && junctions >= kFewestJunctions && width_ <= kWidestWrap &&
             10 * filled >= 6 * junctions && 2 * open > junctions && 4 * wide <= end_ - begin_;
  sentences_ = markdown_ && blocks >= kFewestBlocks && width_ <= kWidestWrap && junctions >= blocks;
}

bool TextRun::continues(std::size_t index) const {
  if (!in_block(index) || (!wrapped_ && !markdown_)) return false;
  const DigestLine& above = lines_[index - 1];
  const DigestLine& line = lines_[index];
  const bool sentence = ends_sentence(above.whole);
  if (sentence && speak_differently(above.text, line.text)) return false;
  if (wrapped_) {
    const bool long_above = 10 * width_at(index - 1) > 6 * width_;
    return fills(index) || begins_small(line.text) || (long_above && !sentence);
  }
  if (sentence) return sentences_;
  return begins_small(line.text) && !speak_differently(above.text, line.text);
}

// Joins the lines of wrapped paragraphs: in Markdown those that end in mid-sentence; elsewhere if most lines
// between empty ones have about the same width and end in mid-sentence.
void join_paragraphs(std::vector<DigestLine>& lines, bool markdown) {
  std::vector<DigestLine> joined;
  joined.reserve(lines.size());
  for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end) {
    end = begin + 1;
    if (!is_paragraph_line(lines[begin])) {
      joined.push_back(std::move(lines[begin]));
      continue;
    }
    while (end < lines.size() && is_paragraph_line(lines[end])) ++end;
    const TextRun run(lines, begin, end, markdown);
    std::vector<bool> continued(end - begin, false);
    for (std::size_t i = begin + 1; i < end; ++i) continued[i - begin] = run.continues(i);
    for (std::size_t i = begin; i < end; ++i) {
      if (continued[i - begin]) {
        append_line(joined.back(), lines[i]);
      } else {
        joined.push_back(std::move(lines[i]));
      }
    }
  }
  lines = std::move(joined);
}

}  // namespace

void read_context(std::vector<DigestLine>& lines, bool markdown) {
  if (markdown) leave_out_comments(lines);
  if (markdown) settle_underlined_headings(lines);
  settle_labels(lines);
  settle_inline_labels(lines);
  settle_mail_heads(lines);
  settle_shared_marks(lines);
  settle_numbered_titles(lines);
  settle_alternating_bullets(lines);
  join_header_lines(lines);
  join_paragraphs(lines, markdown);
}

}  // namespace songngu
