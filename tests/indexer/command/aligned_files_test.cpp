#include "indexer/command/aligned_files.h"

#include <gtest/gtest.h>

#include "tests/common/base/temp_folder.h"

namespace songngu {
namespace {

class RemarkWarnings : public testing::Test {
 protected:
  void SetUp() override {
    entry_.file = folder_.write("a.txt", "- Vốn giảm 37% trong năm\nCapital fell 73 per cent in a year.\n");
    entry_.passages = {
        {Language::kVietnamese, Kind::kSummary, 1, "Vốn giảm 37% trong năm", 1, 1, {{0, 1, 2}}},
        {Language::kEnglish, Kind::kBody, 1, "Capital fell 73 per cent in a year.", 2, 2, {{0, 2, 0}}}};
    beads_ = {{Relation::kSummary, 0.95, {{0, {0, 22}}}, {{1, {0, 35}}}}};
  }

  TempFolder folder_;
  Entry entry_;
  std::vector<Bead> beads_;
};

TEST_F(RemarkWarnings, StandAtTheColumnOfTheFile) {
  FileLines lines(entry_.file);
  const std::vector<Diagnostic> warnings =
      warnings_on(entry_, remarks_on(entry_, beads_), entry_.file, lines, Severity::kInfo);
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_EQ(to_string(warnings[0]),
            entry_.file +
                ":1:12: warning: percentages differ: \"37%\" here, \"73 per cent\" in the "
                "original (line 2)");
  EXPECT_EQ(warnings[0].figure, (CheckedFigure{"percentages", "37%", "73 per cent", 2}));
}

TEST_F(RemarkWarnings, HaveTheSeverityThatIsAskedForWhereTheArticleHasNoSuchFigure) {
  FileLines lines(entry_.file);
  for (const auto& [severity, name] : {std::pair(Severity::kInfo, "info"), {Severity::kWarning, "warning"}}) {
    const std::vector<Diagnostic> found =
        warnings_on(entry_, remarks_on(entry_, {}), entry_.file, lines, severity);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(to_string(found[0]), entry_.file + ":1:12: " + name + ": \"37%\" is nowhere in the article");
    EXPECT_EQ(found[0].figure, (CheckedFigure{"percentages", "37%"}));
  }
}

TEST_F(RemarkWarnings, AreNoneOfNamesThatAreOnlyMarkedInTheText) {
  entry_.passages[0].text = "Apple: vốn giảm 73% trong năm";
  FileLines lines(entry_.file);
  const std::vector<Remark> remarks = remarks_on(entry_, {});
  EXPECT_EQ(remarks.size(), 1U);
  EXPECT_TRUE(warnings_on(entry_, remarks, entry_.file, lines, Severity::kWarning).empty());
}

}  // namespace
}  // namespace songngu
