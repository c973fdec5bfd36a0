#include "indexer/align/summary.h"

#include <gmock/gmock.h>

#include "indexer/align/align.h"
#include "tests/indexer/align/entry_of.h"

namespace songngu {
namespace {

using testing::bead_with;
using testing::entry_of;
using testing::text_of;

const std::vector<std::string> kVietnamese{
    "Hồ chứa nước lớn nhất vùng đã cạn xuống mức thấp nhất trong 30 năm. Người dân phải mua nước sạch từ xe "
    "bồn.",
    "Công ty điện lực cắt giảm 15% sản lượng của nhà máy thủy điện. Các nhà khoa học đổ lỗi cho nạn phá rừng "
    "ở thượng nguồn.",
    "Trường học trong vùng vẫn mở cửa như thường lệ."};
const std::vector<std::string> kEnglish{
    "The region’s largest reservoir has fallen to its lowest level in 30 years. Residents have to buy clean "
    "water from tank trucks.",
    "The power company has cut output at its hydroelectric plant by 15 per cent. Scientists blame the "
    "clearing of forests upstream.",
    "Schools in the region are open as usual. A new bridge over the river will be opened by the president in "
    "December."};

std::string source_of(const Entry& entry, std::string_view bullet) {
  const auto beads = align(entry, Lexicon::built_in());
  return text_of(entry, bead_with(entry, beads, Language::kVietnamese, bullet, Relation::kSummary).en);
}

TEST(Summary, IsFoundThroughTheTranslation) {
  const Entry entry =
      entry_of(kVietnamese, kEnglish, {"Hồ chứa nước lớn nhất vùng xuống mức thấp nhất 30 năm"});
  EXPECT_THAT(source_of(entry, "Hồ chứa"), ::testing::StartsWith("The region’s largest reservoir"));
}

TEST(Summary, IsFoundDirectlyWhereTheTranslationLacksIt) {
  const Entry entry =
      entry_of(kVietnamese, kEnglish, {"Tổng thống sẽ khánh thành cây cầu mới qua sông vào tháng 12"});
  EXPECT_THAT(source_of(entry, "Tổng thống"), ::testing::StartsWith("A new bridge"));
}

TEST(Summary, JoinsSeveralSources) {
  const Entry entry = entry_of(
      kVietnamese, kEnglish,
      {"Các nhà khoa học đổ lỗi cho nạn phá rừng ở thượng nguồn; người dân phải mua nước sạch từ xe bồn"});
  EXPECT_EQ(source_of(entry, "khoa học"),
            "Residents have to buy clean water from tank trucks. | Scientists blame the clearing of forests "
            "upstream.");
}

TEST(Summary, HasNoBeadWhereTheOriginalDoesNotSayIt) {
  const Entry entry = entry_of(
      kVietnamese, kEnglish, {"Ca sĩ nổi tiếng phát hành album thứ ba sau bảy năm vắng bóng trên sân khấu"});
  for (const Bead& bead : align(entry, Lexicon::built_in())) EXPECT_EQ(bead.relation, Relation::kTranslation);
}

// Names and words differ: the figures alone show what is summed up.
const std::string kQuoting =
    "Ông Tí kể với báo chí địa phương hôm qua rằng mọi chuyện vỡ lở khi cả làng thức dậy, ra đếm, thấy còn ";

std::string quoted(const std::string& masts, const std::string& share) {
  return "Standing beside a hedge with a clipboard under her arm, Ms Hollingsworth, who had inherited the "
         "business "
         "from an uncle and never liked it, recited that " +
         masts + " masts had been put up by Marlow & Sons, " + share + " of the plan.";
}

const std::string kQuoted = quoted("4,817", "62.4 per cent");

std::vector<std::string> with(std::vector<std::string> lines, const std::string& line) {
  lines.push_back(line);
  return lines;
}

TEST(Summary, IsFoundByTwoRareFigures) {
  const Entry entry =
      entry_of(kVietnamese, with(kEnglish, kQuoted), {kQuoting + "4.817 cái, tức 62,4%, như lời đồn"});
  EXPECT_EQ(source_of(entry, "Ông Tí"), kQuoted);
}

TEST(Summary, IsFoundByTwoRareFiguresNextToAnother) {
  const Entry entry =
      entry_of(kVietnamese, with(kEnglish, kQuoted),
               {"Các nhà khoa học đổ lỗi cho nạn phá rừng ở thượng nguồn, còn 4.817 cái, tức 62,4%"});
  EXPECT_EQ(source_of(entry, "khoa học"), "Scientists blame the clearing of forests upstream. | " + kQuoted);
}

TEST(Summary, IsNotFoundByFiguresThatArePlainOrElsewhereToo) {
  const auto expect_none = [](const std::string& bullet, const std::vector<std::string>& english) {
    EXPECT_EQ(source_of(entry_of(kVietnamese, english, {kQuoting + bullet}), "Ông Tí"), "") << bullet;
  };
  expect_none("4.817 cái", with(kEnglish, kQuoted));
  expect_none("4.817 cái, đúng 4.817 cái", with(kEnglish, kQuoted));
  expect_none("4.817 cái, tức 62,5%", with(kEnglish, kQuoted));
  expect_none("4.817 cái, dài 62,4 km", with(kEnglish, kQuoted));
  expect_none("4.817 cái, tức 62,4%", with(with(kEnglish, kQuoted), "Of the 4,817 nothing was left."));
  expect_none("8 cái, tức 60%", with(kEnglish, quoted("8", "60 per cent")));
  expect_none("1.994 cái, tức 62,4%", with(kEnglish, quoted("1994", "62.4 per cent")));
}

TEST(Summary, StandsAfterTheTranslationInTheBulletsOrder) {
  const Entry entry = entry_of(kVietnamese, kEnglish,
                               {"Trường học trong vùng vẫn mở cửa", "Sản lượng thủy điện bị cắt giảm 15%"});
  const auto beads = align(entry, Lexicon::built_in());
  ASSERT_GE(beads.size(), 2U);
  EXPECT_EQ(beads[beads.size() - 2].vi[0].passage, 0U);
  EXPECT_EQ(beads.back().vi[0].passage, 1U);
  EXPECT_EQ(text_of(entry, beads.back().vi), entry.passages[1].text);
}

TEST(Summary, SkipsEnglishBullets) {
  Entry entry = entry_of(kVietnamese, kEnglish);
  entry.passages.push_back(
      {Language::kEnglish, Kind::kSummary, 1, "The region’s largest reservoir has fallen", 9});
  for (const Bead& bead : align(entry, Lexicon::built_in())) EXPECT_EQ(bead.relation, Relation::kTranslation);
}

}  // namespace
}  // namespace songngu
