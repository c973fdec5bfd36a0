#include "common/text/unicode/percent.h"

#include <string>

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(Percent, EncodesAllButLettersDigitsAndWhatIsKept) {
  EXPECT_EQ(percent_encoded("a b/ă%", "/"), "a%20b/%C4%83%25");
  EXPECT_EQ(percent_encoded_unless("a:b\n", [](char c) { return c != '\n'; }), "a:b%0A");
}

TEST(Percent, KnowsWhatIsEncoded) {
  EXPECT_TRUE(is_percent_encoded("a%20b/%C4%83%25", "/"));
  for (const char* text : {"a b", "ă", "a%", "a%2", "a%2g", "%c4", "a/b"}) {
    EXPECT_FALSE(is_percent_encoded(text, "")) << text;
  }
}

TEST(Percent, DecodesWhatIsEncodedAlone) {
  EXPECT_EQ(percent_decoded("a%20b/%C4%83%25"), "a b/ă%");
  EXPECT_EQ(percent_decoded("%c4%83"), "ă");
  for (const char* text : {"", "%", "a%2", "%zz", "%-1", "% 1"}) EXPECT_EQ(percent_decoded(text), text);
  for (int byte = 0; byte < 256; ++byte) {
    const std::string bytes(1, static_cast<char>(static_cast<unsigned char>(byte)));
    EXPECT_EQ(percent_decoded(percent_encoded(bytes, "")), bytes);
  }
}

}  // namespace
}  // namespace songngu
