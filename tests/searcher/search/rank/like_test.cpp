#include "searcher/search/rank/like.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/common/base/refusal.h"
#include "tests/searcher/search/ten_entries.h"

namespace songngu {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class LikeTest : public TenEntriesTest {
 protected:
  static std::vector<std::string> like(const std::string& id, const SearchOptions& options = {}) {
    return ids(searcher().like(id, options).hits);
  }
};

// Both words stand in two passages each; without their frequencies the first identifier would be first.
TEST_F(LikeTest, AWordThatStandsTwiceInTheModelCountsMore) {
  EXPECT_THAT(like("2025-02-19-glacier/en/body/1", {.language = Language::kEnglish}),
              ElementsAre("2025-02-19-glacier/en/body/3", "2025-02-19-glacier/en/body/2"));
}

TEST_F(LikeTest, NeitherTheModelNorItsCounterpart) {
  const std::vector<std::string> found = like("2024-01-10-rice/vi/body/2", {.group = false});
  EXPECT_THAT(found, Contains("2024-01-10-rice/vi/heading/1"));
  EXPECT_THAT(found, Not(Contains("2024-01-10-rice/vi/body/2")));
  EXPECT_THAT(found, Not(Contains("2024-01-10-rice/en/body/2")));
}

TEST_F(LikeTest, TheOtherLanguageIsAskedWithTheCounterpartsWords) {
  const std::vector<std::string> found = like("2024-01-10-rice/vi/body/2", {.language = Language::kEnglish});
  EXPECT_THAT(found, Contains("2024-01-10-rice/en/heading/1"));
}

TEST_F(LikeTest, WithoutCounterpartTheOtherLanguageIsAskedWithTranslations) {
  EXPECT_THAT(like("2024-08-17-vietnamese/vi/body/1", {.language = Language::kEnglish}),
              Contains("2024-07-16-hospital/en/body/1"));
}

TEST_F(LikeTest, SaysWhyThereIsNothing) {
  StoredPassage model{.document = 1, .id = "a/en/body/1", .record = {}};
  model.record.passage.language = Language::kEnglish;
  model.record.passage.text = "Tourists came.";
  EXPECT_THAT(why_nothing_is_like(model, Language::kVietnamese),
              StartsWith("a/en/body/1 has no counterpart in"));
  EXPECT_THAT(why_nothing_is_like(model, {}), StartsWith("no other passage shares a word"));
}

TEST_F(LikeTest, AModelThatIsNotThereIsRefused) {
  EXPECT_THAT(refusal([] { searcher().like("2024-01-10-rice/vi/body/99"); }, ExitCode::kPartial),
              StartsWith("no such passage: 2024-01-10-rice/vi/body/99"));
}

}  // namespace
}  // namespace songngu
