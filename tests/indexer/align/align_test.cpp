#include "indexer/align/align.h"

#include <algorithm>
#include <map>

#include <gmock/gmock.h>

#include "tests/indexer/align/entry_of.h"

namespace songngu {
namespace {

using testing::append;
using testing::bead_with;
using testing::entry_of;
using ::testing::SizeIs;
using testing::text_of;

const std::string kBank = "Ngân hàng trung ương đã giảm lãi suất xuống 4% trong tháng này.";
const std::string kBankEn = "The central bank cut interest rates to 4 per cent this month.";
const std::string kFarm = "Nông dân ở miền nam lo ngại về hạn hán và giá gạo.";
const std::string kFarmEn = "Farmers in the south are worried about drought and the price of rice.";
const std::string kSchool = "Bộ Giáo dục sẽ xây thêm 200 trường học trước năm 2030.";
const std::string kSchoolEn = "The Ministry of Education will build another 200 schools before 2030.";
const std::string kShip = "Con tàu rời cảng vào buổi sáng với 300 hành khách.";
const std::string kShipEn = "The ship left the port in the morning with 300 passengers.";

std::vector<Bead> aligned(const Entry& entry) {
  return align(entry, Lexicon::built_in());
}

std::string english_of(const Entry& entry, const std::vector<Bead>& beads, std::string_view vietnamese) {
  return text_of(entry, bead_with(entry, beads, Language::kVietnamese, vietnamese).en);
}

TEST(Align, OneToOne) {
  const Entry entry = entry_of({kBank + " " + kFarm, kSchool}, {kBankEn + " " + kFarmEn, kSchoolEn});
  const auto beads = aligned(entry);
  EXPECT_THAT(beads, SizeIs(3));
  EXPECT_EQ(english_of(entry, beads, "Ngân hàng"), kBankEn);
  EXPECT_EQ(english_of(entry, beads, "Nông dân"), kFarmEn);
  EXPECT_EQ(english_of(entry, beads, "Bộ Giáo dục"), kSchoolEn);
  for (const Bead& bead : beads) EXPECT_GT(bead.confidence, 0.9);
}

TEST(Align, EverySentenceStandsInExactlyOneBead) {
  const Entry entry =
      entry_of({kBank + " " + kFarm, kShip}, {kSchoolEn, kFarmEn + " " + kShipEn, "Who knows?"});
  std::map<Segment, int> seen;
  for (const Bead& bead : aligned(entry)) {
    for (const Segment& segment : bead.vi) ++seen[segment];
    for (const Segment& segment : bead.en) ++seen[segment];
  }
  EXPECT_THAT(seen, SizeIs(7));
  for (const auto& [segment, times] : seen) EXPECT_EQ(times, 1);
}

TEST(Align, OneSentenceRenderedByTwo) {
  const std::string first = "The central bank cut interest rates to 4 per cent.";
  const std::string second = "It said that inflation would fall below 3 per cent next year.";
  const Entry entry = entry_of(
      {kFarm,
       "Ngân hàng trung ương giảm lãi suất xuống 4% và cho biết lạm phát sẽ xuống dưới 3% vào năm tới.",
       kShip},
      {kFarmEn, first + " " + second, kShipEn});
  EXPECT_EQ(english_of(entry, aligned(entry), "lạm phát"), first + " | " + second);
}

TEST(Align, TwoSentencesRenderedByOne) {
  const Entry entry =
      entry_of({kFarm, "Con tàu rời cảng vào buổi sáng. Trên tàu có 300 hành khách và 40 thủy thủ.", kSchool},
               {kFarmEn, "The ship left the port in the morning with 300 passengers and 40 sailors on board.",
                kSchoolEn});
  const Bead bead = bead_with(entry, aligned(entry), Language::kEnglish, "sailors");
  EXPECT_THAT(bead.vi, SizeIs(2));
}

TEST(Align, LeavesAloneWhatTheOtherSideLacks) {
  const Entry entry = entry_of({kBank, kFarm, kShip}, {kBankEn, kFarmEn, kSchoolEn, kShipEn});
  const auto beads = aligned(entry);
  EXPECT_TRUE(bead_with(entry, beads, Language::kEnglish, "Ministry").vi.empty());
  EXPECT_EQ(english_of(entry, beads, "Con tàu"), kShipEn);
  EXPECT_EQ(english_of(entry, beads, "Nông dân"), kFarmEn);
}

TEST(Align, FollowsParagraphsThatSplitAndMerge) {
  const Entry entry =
      entry_of({kBank + " " + kFarm + " " + kSchool, kShip}, {kBankEn, kFarmEn, kSchoolEn + " " + kShipEn});
  const auto beads = aligned(entry);
  EXPECT_EQ(english_of(entry, beads, "Ngân hàng"), kBankEn);
  EXPECT_EQ(english_of(entry, beads, "Bộ Giáo dục"), kSchoolEn);
  EXPECT_EQ(english_of(entry, beads, "Con tàu"), kShipEn);
}

TEST(Align, HeadlineThatTheTranslationDropsStaysAloneThoughItsNamesMatch) {
  Entry entry;
  entry.id = "headline";
  append(entry, Language::kVietnamese, Kind::kHeading,
         {"Cú bứt phá của Acme khiến đối thủ ở Đức và Pháp phải suy nghĩ lại"});
  append(entry, Language::kVietnamese, Kind::kBody,
         {"Acme công bố một loại pin mới vào ngày thứ Hai.", kShip});
  append(entry, Language::kEnglish, Kind::kHeading,
         {"With Acme, Germany follows",
          "Acme’s breakthrough makes its rivals in Germany and France think again"});
  append(entry, Language::kEnglish, Kind::kBody,
         {"Acme announced a new kind of battery on Monday.", kShipEn});
  const auto beads = aligned(entry);
  EXPECT_TRUE(bead_with(entry, beads, Language::kEnglish, "Germany follows").vi.empty());
  EXPECT_EQ(english_of(entry, beads, "Cú bứt phá"), entry.passages[4].text);
}

TEST(Align, FindsTheRightOneOfAList) {
  const Entry entry = entry_of(
      {"Giá vàng tăng 3% trong tuần.", "Giá dầu thô giảm 5% trong tuần vì chiến tranh kết thúc.",
       "Giá đồng tăng 7% trong tuần.", "Giá gạo tăng 9% trong tuần."},
      {"The price of gold rose 3 per cent in the week.", "The price of copper rose 7 per cent in the week.",
       "The price of rice rose 9 per cent in the week."});
  const auto beads = aligned(entry);
  EXPECT_TRUE(bead_with(entry, beads, Language::kVietnamese, "dầu").en.empty());
  EXPECT_THAT(english_of(entry, beads, "đồng"), ::testing::HasSubstr("copper"));
  EXPECT_THAT(english_of(entry, beads, "gạo"), ::testing::HasSubstr("rice"));
}

TEST(Align, KeepsDuplicatesInTheirOrder) {
  const Entry entry = entry_of({"Cảm ơn ông.", kBank, "Cảm ơn ông.", kFarm, "Cảm ơn ông."},
                               {"Thank you, sir.", kBankEn, "Thank you, sir.", kFarmEn, "Thank you, sir."});
  const auto beads = aligned(entry);
  ASSERT_THAT(beads, SizeIs(5));
  for (const Bead& bead : beads) {
    ASSERT_THAT(bead.vi, SizeIs(1));
    ASSERT_THAT(bead.en, SizeIs(1));
    EXPECT_EQ(bead.en[0].passage, bead.vi[0].passage + 5);
  }
}

TEST(Align, CatchesASentenceThatTheTranslationMoved) {
  const Entry entry = entry_of({kBank + " " + kFarm + " " + kSchool + " " + kShip},
                               {kShipEn + " " + kBankEn + " " + kFarmEn + " " + kSchoolEn});
  const auto beads = aligned(entry);
  EXPECT_EQ(english_of(entry, beads, "Con tàu"), kShipEn);
  EXPECT_EQ(english_of(entry, beads, "Ngân hàng"), kBankEn);
  EXPECT_EQ(english_of(entry, beads, "Bộ Giáo dục"), kSchoolEn);
}

TEST(Align, AlignsNothingOfUnrelatedTextsWithConfidence) {
  const Entry entry =
      entry_of({kBank, kSchool, "Trận đấu kết thúc với tỷ số hòa.", "Bà là một nhà văn nổi tiếng."},
               {"Whales sing to each other across hundreds of miles.",
                "The recipe needs butter, flour and a pinch of salt.",
                "Nobody had repaired the old clock tower.", "A cold wind blew through the empty valley."});
  for (const Bead& bead : aligned(entry)) EXPECT_LT(bead.confidence, 0.7) << text_of(entry, bead.vi);
}

TEST(Align, AcceptsAnEmptySide) {
  EXPECT_TRUE(aligned(entry_of({}, {})).empty());
  const auto vietnamese = aligned(entry_of({kBank}, {}));
  ASSERT_THAT(vietnamese, SizeIs(1));
  EXPECT_TRUE(vietnamese[0].en.empty());
  EXPECT_EQ(vietnamese[0].confidence, 0);
  EXPECT_THAT(aligned(entry_of({}, {kBankEn, kFarmEn})), SizeIs(2));
}

TEST(Align, MatchesNamesAndQuantitiesWithoutAnyLexicon) {
  const Entry entry =
      entry_of({"Toyota bán 2,5 triệu xe.", "Volkswagen lỗ 3 tỷ euro.", "Peugeot có 12.000 nhân viên."},
               {"Toyota sold 2.5mn cars.", "Peugeot has 12,000 employees."});
  const auto beads = align(entry, Lexicon());
  EXPECT_EQ(english_of(entry, beads, "Toyota"), "Toyota sold 2.5mn cars.");
  EXPECT_EQ(english_of(entry, beads, "Peugeot"), "Peugeot has 12,000 employees.");
  EXPECT_TRUE(bead_with(entry, beads, Language::kVietnamese, "Volkswagen").en.empty());
}

TEST(Align, TeachesTheWordsOfItsConfidentBeads) {
  const Entry entry = entry_of({kBank, kFarm}, {kBankEn, kFarmEn, kShipEn});
  const auto pairs = teaching_pairs(entry, aligned(entry));
  ASSERT_THAT(pairs, SizeIs(2));
  EXPECT_THAT(pairs[1].words[0], ::testing::Contains("gạo"));
  EXPECT_THAT(pairs[1].words[1], ::testing::Contains("rice"));
}

}  // namespace
}  // namespace songngu
