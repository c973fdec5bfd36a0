#include "common/output/wrap.h"

#include <random>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/output/sanitize.h"
#include "common/output/width.h"

namespace songngu {
namespace {

using testing::ElementsAre;

std::vector<std::string> lines(std::string_view text, int columns) {
  std::vector<std::string> result;
  for (const BreakRange line : wrap(text, columns))
    result.emplace_back(text.substr(line.begin, line.end - line.begin));
  return result;
}

TEST(Wrap, BreaksBetweenWords) {
  EXPECT_THAT(lines("mưa rơi trên phố nhỏ", 8), ElementsAre("mưa rơi", "trên phố", "nhỏ"));
  EXPECT_THAT(lines("vừa", 8), ElementsAre("vừa"));
  EXPECT_THAT(lines("", 8), ElementsAre());
}

TEST(Wrap, CountsColumnsNotCharacters) {
  EXPECT_THAT(lines("東京大学", 4), ElementsAre("東京", "大学"));
  EXPECT_THAT(lines("👍🏽 👍🏽", 2), ElementsAre("👍🏽", "👍🏽"));
}

TEST(Wrap, BreaksWordsThatAreTooLong) {
  EXPECT_THAT(lines("x abcdefghij", 4), ElementsAre("x", "abcd", "efgh", "ij"));
  EXPECT_THAT(lines("東", 1), ElementsAre("東"));
}

TEST(Wrap, KeepsNumbersAndTheirSpacesTogether) {
  EXPECT_THAT(lines("giá 40,2\u00a0tỷ", 8), ElementsAre("giá", "40,2\u00a0tỷ"));
}

TEST(Wrap, LosesNothingAndFits) {
  const std::vector<std::string> pieces = {
      "a", "ừ", " ", "  ", "東", "👩‍👧", "-", "dài", "\u0301", ".", "https://a.b/c", "️"};
  std::mt19937 random(7);  // NOLINT: the same texts each time
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += pieces[random() % pieces.size()];
    const int columns = 2 + static_cast<int>(random() % 20);
    std::string kept;
    for (const std::string& line : lines(text, columns)) {
      ASSERT_LE(display_width(line), columns) << text;
      kept += line;
    }
    std::string expected = text;
    std::erase(kept, ' ');
    std::erase(expected, ' ');
    ASSERT_EQ(kept, expected);
  }
}

}  // namespace
}  // namespace songngu
