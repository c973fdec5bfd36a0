#include "common/text/unicode/unsafe.h"

#include <cstdint>

#include <gtest/gtest.h>
#include <unicode/uchar.h>

namespace songngu {
namespace {

TEST(UnsafeToShow, AreControlsLineSeparatorsAndDirections) {
  for (const char32_t c :
       {U'\0', U'\t', U'\n', U'\x1b', U'\x7f', U'\u0080', U'\u009f', U'\u2028', U'\u2029'}) {
    EXPECT_TRUE(is_unsafe_to_show(c)) << std::hex << static_cast<std::uint32_t>(c);
  }
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_BIDI_CONTROL) == 0) continue;
    EXPECT_TRUE(is_unsafe_to_show(c)) << std::hex << static_cast<std::uint32_t>(c);
  }
}

TEST(UnsafeToShow, AreCharactersOfZeroWidthThatNoWordNeeds) {
  for (const char32_t c :
       {U'\u180E', U'\u200B', U'\u2060', U'\u2064', U'\u206F', U'\uFEFF', U'\uFFF9', U'\uFFFB'}) {
    EXPECT_TRUE(is_unsafe_to_show(c)) << std::hex << static_cast<std::uint32_t>(c);
  }
}

TEST(UnsafeToShow, AreNotWhatWordsAndEmojiAreWrittenWith) {
  for (const char32_t c : {U'\u00A0', U'\u00AD', U'\u200C', U'\u200D', U'\u2010', U'\u202F', U'\uFE0F',
                           U'\uFFFD', U'\U000E0067'}) {
    EXPECT_FALSE(is_unsafe_to_show(c)) << std::hex << static_cast<std::uint32_t>(c);
  }
}

TEST(UnsafeToShow, AreNeitherSeenNorText) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (!is_unsafe_to_show(c)) continue;
    const auto category = u_charType(static_cast<UChar32>(c));
    EXPECT_TRUE(category == U_CONTROL_CHAR || category == U_FORMAT_CHAR || category == U_LINE_SEPARATOR ||
                category == U_PARAGRAPH_SEPARATOR || c == U'\u2065')
        << std::hex << static_cast<std::uint32_t>(c);
  }
}

}  // namespace
}  // namespace songngu
