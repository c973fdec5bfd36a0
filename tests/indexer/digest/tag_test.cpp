#include "indexer/digest/tag.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace songngu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Tags, AreReadAsWritten) {
  EXPECT_THAT(read_tags("#FT"), ElementsAre("FT"));
  EXPECT_THAT(read_tags("#FT #trí_tuệ_nhân_tạo  #2025"), ElementsAre("FT", "trí_tuệ_nhân_tạo", "2025"));
  EXPECT_THAT(read_tags("#FT#AI,#Mỹ; #Đức\u00A0#日本"), ElementsAre("FT", "AI", "Mỹ", "Đức", "日本"));
  EXPECT_THAT(read_tags("#AI-news #S&P500 #C+"), IsEmpty()) << "'+' may stand inside a tag, not at its end";
  EXPECT_THAT(read_tags("#AI-news #S&P500"), ElementsAre("AI-news", "S&P500"));
}

TEST(Tags, MayBeDecomposed) {
  EXPECT_THAT(read_tags("#My\u0303 #a\u0323"), ElementsAre("My\u0303", "a\u0323"));
}

TEST(Tags, StandAlone) {
  for (const char* line :
       {"# Tiêu đề", "#", "##", "#FT và những báo khác", "FT #AI", "#FT!", "#🚀", "#-a", "#FT # AI", ""}) {
    EXPECT_THAT(read_tags(line), IsEmpty()) << line;
  }
}

}  // namespace
}  // namespace songngu
