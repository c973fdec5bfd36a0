#include "common/output/entry_layout.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

Block sides(Language language, const Page& page) {
  const char* text = language == Language::kVietnamese ? "Chiếc hồ đã sạch." : "The lake is clean again.";
  return StyledText().add(text).lines(page.columns, page.appearance);
}

TEST(TwoSides, PutsLanguagesSideBySide) {
  const TwoSides side_by_side({43, {}}, true);
  EXPECT_EQ(to_text(side_by_side.row(sides)),
            "Chiếc hồ đã sạch.    │ The lake is clean\n                     │ again.\n");
}

TEST(TwoSides, HasSpaceForTheWidestMark) {
  const TwoSides side_by_side({47, {}}, true, 5);
  EXPECT_EQ(to_text(side_by_side.row(sides, {.text = "0.52?"})),
            "Chiếc hồ đã sạch.    0.52? The lake is clean\n                       │   again.\n");
}

TEST(TwoSides, PutsVietnameseAboveEnglish) {
  const TwoSides stacked({16, {}}, false);
  EXPECT_EQ(to_text(stacked.row(sides)), "vi  Chiếc hồ đã\n    sạch.\nen  The lake is\n    clean again.\n");
  const TwoSides marked({40, {}}, false, 5);
  EXPECT_EQ(to_text(marked.row(sides, {.text = "≠", .symbol = "≠"})),
            "≠ vi  Chiếc hồ đã sạch.\n≠ en  The lake is clean again.\n");
}

TEST(TwoSides, LeavesOutASideWithoutText) {
  const auto english = [](Language language, const Page& page) {
    return language == Language::kEnglish ? sides(language, page) : Block();
  };
  EXPECT_EQ(to_text(TwoSides({80, {}}, false).row(english)), "en  The lake is clean again.\n");
}

TEST(EntryHead, SaysWhatAnEntryIsAndWhereItComesFrom) {
  const Origin origin{
      .id = "lake", .date = "2025-01-31", .site = "ft.com", .url = "https://ft.com/lake", .file = {}};
  EXPECT_EQ(to_text(entry_head("The lake", origin, {"FT", "Water"}, {80, {}})),
            "The lake\n2025-01-31 · ft.com · lake\nhttps://ft.com/lake\n#FT #Water\n");
  EXPECT_EQ(to_text(entry_head("The lake", {.id = "lake"}, {}, {80, {}})), "The lake\nlake\n");
}

TEST(OriginBlock, NeverBreaksAnIdentifier) {
  const Origin origin{.id = "lake/vi/body/12", .date = "2025-01-31", .site = "ft.com"};
  EXPECT_EQ(to_text(origin_block(origin, {24, {}})), "2025-01-31 · ft.com\nlake/vi/body/12\n");
}

TEST(TextPage, IsNarrowerWithoutTwoSides) {
  EXPECT_EQ(text_page(500, {}, true).columns, 200);
  EXPECT_EQ(text_page(500, {}, false).columns, 100);
  EXPECT_EQ(text_page(60, {}, true).columns, 60);
}

}  // namespace
}  // namespace songngu
