#include "common/text/quantity/clock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace songngu {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<int> minutes(std::string_view text, bool clear = true) {
  std::vector<int> found;
  for (const ClockTime& time : find_times(text)) {
    if (time.clear == clear) found.push_back(time.minutes);
  }
  return found;
}

TEST(Times, AreReadInBothLanguages) {
  EXPECT_THAT(minutes("at 7:43 p.m., lúc 19:43, 7 giờ 43, 7 giờ 5 phút và 19h43"),
              ElementsAre(463, 463, 463, 425, 463));
}

TEST(Times, HaveTheirPlace) {
  const std::string_view text = "Lúc 7 giờ 43 phút";
  EXPECT_EQ(find_times(text).at(0).range.in(text), "7 giờ 43");
}

TEST(Times, MayBeNoneWithoutMinutesOrSign) {
  EXPECT_THAT(minutes("7 giờ, 7h, 1730 UTC", false), ElementsAre(420, 420, 330));
  EXPECT_THAT(minutes("7 giờ tối đa, 7 giờ sáng tạo", false), ElementsAre(420, 420)) << "at most, creative";
}

TEST(Times, HaveTheHalfOfTheDay) {
  const std::string_view text =
      "7 giờ tối, 8h30 sáng, 6 giờ 5 phút chiều, 20h30, 0:15, 8pm, 8.30 p.m., 7:43 a.m., 8 o’clock in the "
      "evening";
  std::vector<std::string_view> halves;
  std::vector<std::string_view> written;
  for (const ClockTime& time : find_times(text)) {
    EXPECT_TRUE(time.clear) << time.range.in(text);
    halves.push_back(time.half);
    written.push_back(time.range.in(text));
  }
  EXPECT_THAT(halves, ElementsAre("pm", "am", "pm", "pm", "am", "pm", "pm", "am", "pm"));
  EXPECT_THAT(written, ElementsAre("7 giờ tối", "8h30 sáng", "6 giờ 5 phút chiều", "20h30", "0:15", "8pm",
                                   "8.30 p.m.", "7:43 a.m.", "8 o’clock in the evening"));
  EXPECT_EQ(find_times("7:43").at(0).half, "");
}

TEST(Times, AreNoneInOtherNumbers) {
  EXPECT_THAT(minutes("1:7, 3:2:20, 25:10, 7:60, 1.7:43, A7:43"), IsEmpty());
}

}  // namespace
}  // namespace songngu
