#include "common/output/width.h"

#include <unicode/uchar.h>

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

/// Letters, digits and punctuation that Vietnamese and English are written with: no need to ask ICU.
bool is_plain(UChar32 c) {
  return (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c < 0x300) || (c >= 0x1E00 && c < 0x1F00) ||
         (c >= 0x2010 && c < 0x2028);
}

bool extends(UChar32 c) {
  if (c < 0x300) return false;
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
    const Cluster cluster = next_cluster(text, at);
    width += cluster.width;
    at = cluster.end;
  }
  return width;
}

}  // namespace songngu
