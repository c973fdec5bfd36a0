#include "common/base/ascii.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(Ascii, HasLettersAndDigitsAndNoOtherBytes) {
  int digits = 0;
  int capitals = 0;
  int small = 0;
  int hex = 0;
  int hex_capitals = 0;
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(static_cast<unsigned char>(byte));
    digits += is_ascii_digit(c) ? 1 : 0;
    capitals += is_ascii_capital(c) ? 1 : 0;
    small += is_ascii_small_letter(c) ? 1 : 0;
    hex += is_ascii_hex_digit(c) ? 1 : 0;
    hex_capitals += is_ascii_hex_capital(c) ? 1 : 0;
    EXPECT_EQ(is_ascii(c), byte < 128) << byte;
    EXPECT_EQ(is_ascii_letter(c), ascii_lower(c) != ascii_upper(c)) << byte;
  }
  EXPECT_EQ(digits, 10);
  EXPECT_EQ(capitals, 26);
  EXPECT_EQ(small, 26);
  EXPECT_EQ(hex, 22);
  EXPECT_EQ(hex_capitals, 16);
}

TEST(Ascii, ChangesTheCaseOfItsLettersAlone) {
  EXPECT_EQ(ascii_lower(std::string("Ab-Đ1")), "ab-Đ1");
  EXPECT_EQ(ascii_upper('z'), 'Z');
  EXPECT_EQ(ascii_upper('1'), '1');
  EXPECT_EQ(ascii_lower('['), '[');
}

TEST(Ascii, BeginsAreComparedWithoutCase) {
  EXPECT_TRUE(starts_with_ascii("HTTPS://x", "https://"));
  EXPECT_FALSE(starts_with_ascii("http", "https://"));
  EXPECT_FALSE(starts_with_ascii("@TE", "date"));
}

}  // namespace
}  // namespace songngu
