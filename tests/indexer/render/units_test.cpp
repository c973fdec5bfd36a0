#include "indexer/render/units.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/indexer/render/constructed.h"

namespace songngu {
namespace {

using testing::ElementsAre;

std::vector<std::string> english(const Constructed& made, const std::vector<Bead>& beads) {
  std::vector<std::string> result;
  for (const Bead& bead : beads) result.push_back(side_text(made.entry, bead.en));
  return result;
}

TEST(ReadingOrder, PutsBulletsFirstAndLoneEnglishBehindTheSentenceBeforeIt) {
  const Constructed made = harbour_entry();
  EXPECT_THAT(english(made, in_reading_order(made.beads)),
              ElementsAre("It handles 73 per cent of all freight.", "The harbour opens",
                          "The harbour opened yesterday.", "Nobody cheered.", "Ships came.",
                          "It handles 73 per cent of all freight."));
}

TEST(ReadingOrder, DependsOnTheBeadsAlone) {
  Constructed made = harbour_entry();
  const std::vector<Bead> ordered = in_reading_order(made.beads);
  std::reverse(made.beads.begin(), made.beads.end());
  EXPECT_EQ(in_reading_order(made.beads), ordered);
}

TEST(ReadingOrder, KeepsEnglishWithoutAnythingBeforeItAtTheTop) {
  const std::vector<Bead> beads{{Relation::kTranslation, 1, {{0, {0, 5}}}, {{2, {0, 5}}}},
                                {Relation::kTranslation, 1, {}, {{1, {0, 5}}}}};
  EXPECT_TRUE(in_reading_order(beads).front().vi.empty());
}

TEST(WholePassages, JoinsWhatBeadsLink) {
  const Constructed made = harbour_entry();
  const std::vector<Bead> units = songngu::units({made.entry, made.beads, {}}, Level::kPassage);
  ASSERT_EQ(units.size(), 4U);
  EXPECT_EQ(units[0].relation, Relation::kSummary);
  EXPECT_EQ(side_text(made.entry, units[2].vi), "Cảng mở cửa hôm qua. Tàu đã đến.");
  EXPECT_EQ(side_text(made.entry, units[2].en), "The harbour opened yesterday. Nobody cheered. Ships came.");
  // 0.95 over 20 + 29 code points, 0.45 over 11 + 11; the null bead says nothing of the link.
  EXPECT_NEAR(units[2].confidence, (0.95 * 49 + 0.45 * 22) / 71, 1e-9);
}

TEST(WholePassages, LeavesWhatNothingLinksAlone) {
  Constructed made = harbour_entry();
  std::erase_if(made.beads, [](const Bead& bead) { return bead.confidence == 0.9; });
  std::size_t alone = 0;
  for (const Bead& unit : units({made.entry, made.beads, {}}, Level::kPassage))
    alone += unit.vi.empty() || unit.en.empty() ? 1 : 0;
  EXPECT_EQ(alone, 2U);
}

TEST(SideText, JoinsStretchesByABlank) {
  Entry entry;
  entry.passages = {{Language::kVietnamese, Kind::kBody, 1, "Đây là một. Hai.", 1},
                    {Language::kVietnamese, Kind::kBody, 2, "Ba.", 2}};
  EXPECT_EQ(side_text(entry, {{0, {0, 3}}, {0, {12, 16}}, {1, {0, 3}}}), "Đây Hai. Ba.");
  EXPECT_EQ(side_text(entry, {}), "");
}

TEST(TallyText, CountsOneAsOne) {
  Tally tally;
  EXPECT_EQ(to_string(tally), "0 pairs");
  tally.add(Judgement::kSure);
  EXPECT_EQ(to_string(tally), "1 pair");
  tally.add(Judgement::kUnsure);
  EXPECT_EQ(to_string(tally), "2 pairs, 1 unsure (?)");
}

}  // namespace
}  // namespace songngu
