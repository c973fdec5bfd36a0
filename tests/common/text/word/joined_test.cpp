#include "common/text/word/joined.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace songngu {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> in_text(const char* text) {
  std::vector<std::string> forms;
  for (const JoinedWords& joined : joined_in_text(tokenize(text))) forms.push_back(joined.folded);
  return forms;
}

std::vector<std::string> in_query(const char* text) {
  std::vector<std::string> forms;
  for (const JoinedWords& joined : joined_in_query(tokenize(text))) forms.push_back(joined.folded);
  return forms;
}

TEST(Joined, SignsJoin) {
  EXPECT_THAT(in_text("ở TP.HCM nay"), ElementsAre("tphcm"));
  EXPECT_THAT(in_text("chiếc Su-30 bay"), ElementsAre("su30"));
  EXPECT_THAT(in_text("một start-up, AT&T và d'études"), ElementsAre("startup", "att", "detudes"));
  EXPECT_THAT(in_text("Mát-xcơ-va"), ElementsAre("matxco", "matxcova", "xcova"));
}

TEST(Joined, NamesJoinAcrossABlank) {
  EXPECT_THAT(in_text("UBND TP HCM họp"), Contains("tphcm"));
  EXPECT_THAT(in_text("Sở Y tế TP. HCM"), ElementsAre("tphcm"));
  EXPECT_THAT(in_text("sàn Hong Kong mở"), ElementsAre("hongkong"));
  EXPECT_THAT(in_text("chiếc iPhone 15 mới"), ElementsAre("iphone15"));
  EXPECT_THAT(in_text("chip 3 nm, dài 5 km"), ElementsAre("3nm", "5km"));
  EXPECT_THAT(in_text("1.920 MW, 13,5 nm và 1,920 MW"), ElementsAre("1920mw", "13.5nm", "1920mw"));
}

TEST(Joined, OtherWordsDoNot) {
  EXPECT_THAT(in_text("Hà Nội có 3 người. 2024-2025, 6-2"), IsEmpty());
  EXPECT_THAT(in_text("nhà ở. Anh đi, Kim nói"), IsEmpty());
}

TEST(Joined, AnyTwoOfAQueryMay) {
  EXPECT_THAT(in_query("Hong Kong"), ElementsAre("hongkong"));
  EXPECT_THAT(in_query("hong kong"), IsEmpty());
  EXPECT_THAT(in_query("gpt 4"), ElementsAre("gpt4"));
  EXPECT_THAT(in_query("tp.hcm họp"), ElementsAre("tphcm", "hcmhop"));
  EXPECT_THAT(in_query("6/2 2017"), IsEmpty());
}

}  // namespace
}  // namespace songngu
