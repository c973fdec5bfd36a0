#include "common/output/width.h"

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "common/output/decode.h"

namespace songngu {
namespace {

constexpr UChar32 kZeroWidthJoiner = 0x200D;
constexpr UChar32 kEmojiVariation = 0xFE0F;

bool is_regional_indicator(UChar32 c) {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}
bool is_skin_tone(UChar32 c) {
  return c >= 0x1F3FB && c <= 0x1F3FF;
}
bool is_pictograph(UChar32 c) {
  return u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
}

/// Letters, digits and punctuation of Vietnamese and English: no need to ask ICU.
bool is_plain(UChar32 c) {
  return (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c < 0x300) || (c >= 0x1E00 && c < 0x1F00) ||
         (c >= 0x2010 && c < 0x2028);
}

bool extends(UChar32 c) {
  if (c < 0x300 || is_plain(c)) return false;
  if (is_skin_tone(c)) return true;
  const bool jamo_tail = c >= 0x1160 && c <= 0x11FF;  // medial and final jamo are drawn into the first
  return jamo_tail || u_hasBinaryProperty(c, UCHAR_GRAPHEME_EXTEND) != 0 ||
         u_charType(c) == U_COMBINING_SPACING_MARK;
}

int base_width(UChar32 c) {
  if (is_plain(c)) return 1;
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return 0;
  if (extends(c) && !is_skin_tone(c)) return 0;
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  const bool wide =
      width == U_EA_FULLWIDTH || width == U_EA_WIDE || u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION);
  return wide ? 2 : 1;
}

}  // namespace

Cluster next_cluster(std::string_view text, std::size_t begin) {
  Cluster cluster{begin, 0};
  const UChar32 base = decode(text, cluster.end);
  cluster.width = base_width(base);
  bool flag_is_open = is_regional_indicator(base);
  bool joined = false;
  while (cluster.end < text.size()) {
    std::size_t after = cluster.end;
    const UChar32 next = decode(text, after);
    const bool second_of_flag = flag_is_open && is_regional_indicator(next);
    const bool joins = joined && is_pictograph(next) && is_pictograph(base);
    if (!second_of_flag && !joins && next != kZeroWidthJoiner && !extends(next)) break;
    if (second_of_flag || (next == kEmojiVariation && u_hasBinaryProperty(base, UCHAR_EMOJI)))
      cluster.width = 2;
    flag_is_open = flag_is_open && !second_of_flag;
    joined = next == kZeroWidthJoiner;
    cluster.end = after;
  }
  return cluster;
}

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    // All plain characters but the last, on which what follows may be drawn, are clusters of their own.
    std::size_t last = at;
    for (std::size_t next = at; next < text.size();) {
      const std::size_t begin = next;
      if (!is_plain(decode(text, next))) break;
      if (begin > at) ++width;
      last = begin;
    }
    const Cluster cluster = next_cluster(text, last);
    width += cluster.width;
    at = cluster.end;
  }
  return width;
}

namespace {

/// Byte offsets at which a line may end, the text's end included.
std::vector<std::size_t> break_opportunities(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  thread_local const std::unique_ptr<icu::BreakIterator> lines(
      icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status));
  std::vector<std::size_t> result;
  UText bytes = UTEXT_INITIALIZER;
  utext_openUTF8(&bytes, text.data(), static_cast<int64_t>(text.size()), &status);
  if (lines && U_SUCCESS(status)) {
    lines->setText(&bytes, status);
    for (int32_t at = lines->next(); at != icu::BreakIterator::DONE; at = lines->next()) {
      result.push_back(static_cast<std::size_t>(at));
    }
  }
  utext_close(&bytes);
  if (result.empty() || result.back() != text.size()) result.push_back(text.size());
  return result;
}

std::size_t without_trailing_blanks(std::string_view text, BreakRange range) {
  while (range.end > range.begin && text[range.end - 1] == ' ') --range.end;
  return range.end;
}

class LineBuilder {
 public:
  LineBuilder(std::string_view text, int columns) : text_(text), columns_(columns) {}

  void add(BreakRange piece) {
    const BreakRange visible{piece.begin, without_trailing_blanks(text_, piece)};
    const int visible_width = width(visible);
    if (used_ > 0 && used_ + visible_width > columns_) close(piece.begin);
    if (visible_width > columns_) {
      add_by_character(visible);
    } else {
      used_ += visible_width;
    }
    used_ += width({visible.end, piece.end});
    end_ = piece.end;
  }

  std::vector<BreakRange> finish() {
    if (begin_ < end_) close(end_);
    return std::move(lines_);
  }

 private:
  [[nodiscard]] int width(BreakRange range) const {
    return display_width(text_.substr(range.begin, range.end - range.begin));
  }

  void add_by_character(BreakRange word) {
    for (std::size_t at = word.begin; at < word.end;) {
      const Cluster cluster = next_cluster(text_, at);
      if (used_ > 0 && used_ + cluster.width > columns_) close(at);
      used_ += cluster.width;
      at = cluster.end;
    }
  }

  void close(std::size_t end) {
    const BreakRange line{begin_, without_trailing_blanks(text_, {begin_, end})};
    if (line.begin < line.end) lines_.push_back(line);
    begin_ = end;
    used_ = 0;
  }

  std::string_view text_;
  int columns_;
  std::vector<BreakRange> lines_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  int used_ = 0;
};

}  // namespace

std::vector<BreakRange> wrap(std::string_view text, int columns) {
  if (text.empty()) return {};
  LineBuilder lines(text, columns);
  std::size_t begin = 0;
  for (const std::size_t end : break_opportunities(text)) {
    lines.add({begin, end});
    begin = end;
  }
  return lines.finish();
}

}  // namespace songngu
