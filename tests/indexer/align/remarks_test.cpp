#include "indexer/align/remarks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/indexer/align/entry_of.h"

namespace songngu {
namespace {

std::vector<Remark> remarks(const std::string& vietnamese, const std::string& english) {
  const Bead bead{Relation::kTranslation,
                  0.95,
                  {{0, {0, code_point_count(vietnamese)}}},
                  {{1, {0, code_point_count(english)}}}};
  return remarks_on(testing::entry_of({vietnamese}, {english}), {bead});
}

TEST(Remarks, AreOnBothPlaces) {
  const std::vector<Remark> found = remarks("Vốn giảm 37% trong năm", "Capital fell 73 per cent in a year.");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].where, (Segment{0, {9, 12}}));
  EXPECT_EQ(found[0].against, (Segment{1, {13, 24}}));
  EXPECT_EQ(found[0].text, "percentages differ: \"37%\" here, \"73 per cent\" in the original");
}

TEST(Remarks, AreNoneWhereNothingDiffers) {
  EXPECT_TRUE(remarks("Vốn giảm 37% trong năm", "Capital fell 37 per cent in a year.").empty());
}

using ::testing::IsEmpty;
using ::testing::SizeIs;

/// One bead over the whole of two passages.
std::vector<Remark> checked(const std::string& vietnamese, const std::string& english,
                            double confidence = 0.95) {
  const Entry entry = testing::entry_of({vietnamese}, {english});
  const Bead bead{Relation::kTranslation,
                  confidence,
                  {{0, {0, code_point_count(vietnamese)}}},
                  {{1, {0, code_point_count(english)}}}};
  return remarks_on(entry, {bead});
}

TEST(DifferingQuantities, FindsAPercentageThatDiffers) {
  const std::string vietnamese = "Vốn đầu tư giảm 37% trong năm qua";
  const std::string english = "Investment fell 73 per cent last year.";
  const auto found = checked(vietnamese, english);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(slice(vietnamese, found[0].where.span), "37%");
  EXPECT_EQ(slice(english, found[0].against->span), "73 per cent");
  EXPECT_EQ(found[0].against->passage, 1U);
}

TEST(DifferingQuantities, FindsMoneyAndLargeNumbers) {
  EXPECT_THAT(checked("Công ty lãi 40 tỷ USD.", "The company made $4bn."), SizeIs(1));
  EXPECT_THAT(checked("Có 12.000 người đến.", "Some 21,000 people came."), SizeIs(1));
}

TEST(DifferingQuantities, AcceptsTheSameQuantityInTheOtherSpelling) {
  EXPECT_THAT(checked("Mất 1.000 tỷ USD, giảm 40,2%.", "It lost $1tn, down 40.2 per cent."), IsEmpty());
}

std::string kind(const std::string& vietnamese, const std::string& english) {
  const auto found = checked(vietnamese, english);
  return found.empty() ? "" : found.front().kind;
}

TEST(DifferingFigures, AreOfEachKind) {
  EXPECT_EQ(kind("Từ năm 2018.", "Since 2019."), "years");
  EXPECT_EQ(kind("Vào tháng 7.", "In June."), "months");
  EXPECT_EQ(kind("Hôm thứ Tư.", "On Thursday."), "weekdays");
  EXPECT_EQ(kind("Giảm 37%.", "It fell 73 per cent."), "percentages");
  EXPECT_EQ(kind("Lãi 40 tỷ USD.", "It made $4bn."), "amounts");
  EXPECT_EQ(kind("Lãi 40 tỷ yên.", "It made €40bn."), "currencies");
  EXPECT_EQ(kind("Có 5 người.", "There were six people."), "numbers");
  EXPECT_EQ(kind("Bán 3 triệu xe.", "It sold 3bn cars."), "numbers");
}

TEST(DifferingFigures, AreOfDaysTimesUnitsAndNamesWithNumbers) {
  EXPECT_EQ(kind("Vào ngày 10 tháng 3.", "On March 6, after six weeks."), "days");
  EXPECT_EQ(kind("Lúc 7 giờ 58 phút tối.", "At 7:38 p.m."), "times");
  EXPECT_EQ(kind("Cách đó 10 km.", "It was 10 miles away."), "units");
  EXPECT_EQ(kind("Hỗ trợ HTML8.", "It supports HTML5."), "names");
}

TEST(DifferingFigures, AreOfDatesInDigits) {
  EXPECT_EQ(kind("Mở cửa ngày 15/3/2025.", "It opened on March 14 2025."), "days");
  EXPECT_EQ(kind("Mở cửa ngày 15/4.", "It opened on March 15th."), "months");
  EXPECT_EQ(kind("Mở cửa ngày 15/3/2026.", "It opened on 15 March 2025."), "years");
  EXPECT_THAT(checked("Mở cửa ngày 15/3/2025.", "It opened on March 15, 2025."), IsEmpty());
  EXPECT_THAT(checked("Mở cửa ngày 4/3/2025.", "It opened on 3/4/2025."), IsEmpty());
  EXPECT_THAT(checked("Mở cửa ngày 15/3/2025.", "It opened on Saturday."), IsEmpty());
  const auto found = checked("Mở cửa ngày 15/3/2025.", "It opened on March 14 2025.");
  EXPECT_EQ(found[0].text, "days differ: \"ngày 15/3/2025\" here, \"14\" in the original");
}

TEST(DifferingFigures, AreOfQuartersFractionsMultiplesOrdinalsAndHalvesOfTheDay) {
  EXPECT_EQ(kind("Trong quý III/2024.", "In the second quarter of 2024."), "quarters");
  EXPECT_EQ(kind("Bán được 2/3.", "It sold three-quarters."), "fractions");
  EXPECT_EQ(kind("Một phần ba nhân viên.", "A quarter of the staff."), "fractions");
  EXPECT_EQ(kind("Tăng gấp 3 lần.", "It doubled."), "multiples");
  EXPECT_EQ(kind("Đây là lần thứ ba.", "It is the second time."), "ordinals");
  EXPECT_EQ(kind("Lúc 8 giờ sáng.", "At 8pm."), "times");
  EXPECT_EQ(kind("Lúc 7 giờ tối.", "At 8pm."), "times");
  EXPECT_EQ(kind("Hơn 20 nước.", "More than a dozen countries."), "numbers");
}

TEST(DifferingFigures, AreNoneIfQuartersFractionsAndTheLikeAreWrittenAnotherWay) {
  EXPECT_THAT(checked("Trong quý III và ba quý đầu.", "In Q3 and three quarters before."), IsEmpty());
  EXPECT_THAT(checked("Gần 2/3 nhân viên, 25%.", "Some 64 per cent of staff, a quarter of them."), IsEmpty());
  EXPECT_THAT(checked("Tăng gấp ba, tăng 100%.", "It rose three times and doubled."), IsEmpty());
  EXPECT_THAT(checked("Lúc 20 giờ và 20h30.", "At 8pm and 8.30pm."), IsEmpty());
  EXPECT_THAT(checked("Lúc 8 giờ sáng (giờ Việt Nam).", "At 9pm in New York."), IsEmpty());
  EXPECT_THAT(checked("Hơn 10 nước.", "More than a dozen countries."), IsEmpty());
  EXPECT_THAT(checked("Giảm 25 điểm cơ bản.", "It fell by a quarter of a percentage point."), IsEmpty());
}

TEST(DifferingFigures, AreQuotedOnceForARange) {
  const auto found = checked("Lãi suất 4,25-4,75%.", "Rates of 4.5-5.5 per cent.");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].text, "percentages differ: \"4,25-4,75%\" here, \"4.5-5.5 per cent\" in the original");
}

TEST(DifferingFigures, AreNoneIfDaysTimesAndNamesAreWrittenAnotherWay) {
  EXPECT_THAT(checked("Ngày 28 và 29 tháng 3.", "On March 28 and 29."), IsEmpty());
  EXPECT_THAT(checked("Lúc 6 giờ chiều (11:00 GMT).", "At 6:00 p.m. (1100 GMT)."), IsEmpty());
  EXPECT_THAT(checked("Kéo dài 7 giờ 38 phút.", "It took 7 hours 38 minutes."), IsEmpty());
  EXPECT_THAT(checked("Windows 8 và F16.", "Windows8 and F-16."), IsEmpty());
}

TEST(DifferingFigures, AreNoneIfTheTranslatorKeptTheSeparator) {
  EXPECT_THAT(checked("Được 15,833 điểm.", "She got 15.833 points."), IsEmpty());
  EXPECT_THAT(checked("Có 216.000 người chết.", "Some 216 000 died."), IsEmpty());
  EXPECT_THAT(checked("Có 216.000 người chết.", "Some 216 died."), SizeIs(1));
  EXPECT_THAT(checked("Cao 8.848 mét.", "It is 8 848 metres high."), IsEmpty());
  EXPECT_THAT(checked("Hơn 400.000 người.", "More than 400, 000 people."), IsEmpty());
  EXPECT_THAT(checked("Giá £12,6 tỷ.", "It cost £12.6 Bn."), IsEmpty());
}

TEST(DifferingFigures, AreOfUnlikeKindsIfNothingElseIsLeft) {
  EXPECT_EQ(kind("Trị giá hơn 61 triệu đô.", "It is worth more than 40 million."), "amounts");
  EXPECT_EQ(kind("Gửi 3.000 binh lính.", "They sent 2000 soldiers."), "numbers");
  EXPECT_EQ(kind("Trị giá 61 triệu đô, 5 người.", "It is worth 40 million, for 7."), "numbers");
  EXPECT_EQ(kind("Có 3.000 người từ năm 2001.", "Since 2000, many."), "years");
}

TEST(DifferingFigures, AreOfTheDollarsOfAnyCountry) {
  EXPECT_EQ(kind("Trị giá 7,8 triệu đô la.", "It is worth A$4.5 million."), "amounts");
}

TEST(DifferingFigures, AreNotExcusedByAConversionOfWhatMayBeMisread) {
  EXPECT_THAT(checked("Sâu 61 feet (12m).", "It is 40 feet (12 meters) deep."), SizeIs(1));
}

TEST(DifferingFigures, AreNoneIfWrittenInWordsOrConverted) {
  EXPECT_THAT(checked("Có 25 người, 1/3 là trẻ em.", "There were twenty-five, a third of them children."),
              IsEmpty());
  EXPECT_THAT(checked("Lương gấp đôi trong 20 năm.", "Wages doubled in two decades."), IsEmpty());
  EXPECT_THAT(checked("Cách đó 16 km.", "It was ten miles away."), IsEmpty());
  EXPECT_THAT(checked("Giá 50.000 đô la Úc.", "It cost $50,000."), IsEmpty());
  EXPECT_THAT(checked("Từ 28 đến 35 đô la.", "From $28 to $35."), IsEmpty());
  EXPECT_THAT(checked("Năm 2015 có 17 vụ.", "In 2015 there were 17, of 40."), IsEmpty());
}

TEST(DifferingFigures, AreNoneIfTheOriginalSaysTheYearRelatively) {
  EXPECT_THAT(checked("Từ năm 1974.", "Another did in 1973; he did the following year."), IsEmpty());
  EXPECT_THAT(checked("Từ năm 1980.", "Another did in 1973; he did the following year."), SizeIs(1));
}

TEST(DifferingFigures, AreCountedAsOftenAsTheyStand) {
  EXPECT_EQ(checked("Tăng từ 4% lên 4%.", "It rose from 2% to 4%.").size(), 1U);
}

TEST(DifferingFigures, MayBeApproximateInTheRightDirection) {
  EXPECT_THAT(checked("Gần 40%.", "37%."), IsEmpty());
  EXPECT_THAT(checked("Hơn 4 triệu người.", "4.5 million people."), IsEmpty());
  EXPECT_THAT(checked("Khoảng 40%.", "37%."), IsEmpty());
  EXPECT_THAT(checked("Hơn 40%.", "37%."), SizeIs(1));
  EXPECT_THAT(checked("Chưa đến 4 triệu người.", "4.5 million people."), SizeIs(1));
  EXPECT_THAT(checked("Khoảng 60%.", "37%."), SizeIs(1));
}

/// What a bullet with one figure is told, if `sentence` of an article of two is linked to it.
std::vector<Remark> bullet(const std::string& text, const std::vector<std::string>& vietnamese,
                           const std::vector<std::string>& english, std::uint32_t sentence = 0) {
  const Entry entry = testing::entry_of(vietnamese, english, {text});
  const auto at = static_cast<std::uint32_t>(1 + vietnamese.size() + sentence);
  const Bead bead{Relation::kSummary,
                  0.95,
                  {{0, {0, code_point_count(text)}}},
                  {{at, {0, code_point_count(english[sentence])}}}};
  return remarks_on(entry, {bead});
}

TEST(FiguresOfBullets, DifferFromTheLinkedSentenceUnlessTheArticleHasThem) {
  const std::vector<std::string> vietnamese{"Vốn giảm 37% trong năm.", "Nợ công năm qua tăng 73%."};
  const std::vector<std::string> english{"Capital fell 37% in a year.", "Debt rose 73%."};
  EXPECT_THAT(bullet("Vốn giảm 37% trong năm", vietnamese, english), IsEmpty());
  const auto found = bullet("Vốn giảm 56% trong năm", vietnamese, english);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].text, "percentages differ: \"56%\" here, \"37%\" in the original");
  EXPECT_THAT(bullet("Nợ công tăng 73%", vietnamese, english), IsEmpty());
  EXPECT_THAT(bullet("Vốn giảm 32% trong năm", {vietnamese[0], "Trong năm, vốn giảm một phần ba."}, english),
              SizeIs(1))
      << "a third is too rough to excuse it";
}

TEST(FiguresOfBullets, DifferIfHedgedInTheWrongDirectionThoughTheArticleHasASimilarOne) {
  const std::vector<std::string> vietnamese{"Vốn giảm 37% trong năm.", "Nợ công trong năm giảm 42%."};
  const std::vector<std::string> english{"Capital fell 37% in a year.", "Debt fell 42% in a year."};
  EXPECT_THAT(bullet("Vốn giảm hơn 40% trong năm", vietnamese, english), SizeIs(1));
  EXPECT_THAT(bullet("Vốn giảm gần 40% trong năm", vietnamese, english), IsEmpty());
}

TEST(FiguresOfBullets, AreUnsupportedIfTheArticleHasNone) {
  const auto found =
      bullet("Vốn giảm từ năm 1987", {"Vốn giảm 37% trong năm."}, {"Capital fell 37% in a year."});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].text, "\"1987\" is nowhere in the article");
  EXPECT_FALSE(found[0].against);
}

TEST(FiguresOfBullets, AreUnsupportedOnceForADate) {
  const auto found =
      bullet("Vốn giảm từ ngày 15/3/1987", {"Vốn giảm 37% trong năm."}, {"Capital fell 37% in a year."});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].text, "\"ngày 15/3/1987\" is nowhere in the article");
}

/// The texts of what is only marked in a bullet.
std::vector<std::string> marks(const std::string& text, const std::string& vietnamese,
                               const std::string& english) {
  std::vector<std::string> found;
  for (const Remark& remark : bullet(text, {vietnamese}, {english})) {
    if (!remark.certain) found.push_back(remark.text);
  }
  return found;
}

TEST(NamesOfBullets, AreMarkedIfTheArticleHasThemInNeitherLanguage) {
  EXPECT_THAT(marks("Google và Apple lãi lớn", "Google lãi lớn.", "Google made a profit."),
              ::testing::ElementsAre("\"Apple\" is nowhere in the article"));
}

TEST(NamesOfBullets, AreNotMarkedIfWrittenAnotherWay) {
  EXPECT_THAT(marks("Bán 5 TWh", "5 terawatt giờ.", "5 terawatt-hours."), IsEmpty());
  EXPECT_THAT(marks("OpenAI’s ChatGPT", "Chat GPT.", "Open AI made it."), IsEmpty());
  EXPECT_THAT(marks("Người Brazil ở Washington", "Họ ở đó.", "BRAZIL’s men in Washington."), IsEmpty());
}

TEST(NamesOfBullets, AreNeitherSyllablesNorCurrenciesNorSmall) {
  EXPECT_THAT(marks("Ông Nam trả bằng USD qua email", "Ông trả.", "He paid."), IsEmpty());
}

TEST(DifferingQuantities, AcceptsRounding) {
  EXPECT_THAT(checked("4 tỷ USD.", "$3.9bn."), IsEmpty());
  EXPECT_THAT(checked("Tăng 3,9%.", "It rose 3.94 per cent."), IsEmpty());
  EXPECT_THAT(checked("Tăng 3,9%.", "It rose 4.1 per cent."), SizeIs(1));
}

TEST(DifferingQuantities, SaysNothingWhereItCannotBeSure) {
  EXPECT_THAT(checked("Giảm 37%.", "It fell."), IsEmpty());
  EXPECT_THAT(checked("Thu 37 tỷ đồng.", "It made $1.5mn."), IsEmpty());
  EXPECT_THAT(checked("Vào tháng sau.", "In December."), IsEmpty());
  EXPECT_THAT(checked("Điệp viên 007.", "An agent, one of 8."), IsEmpty());
}

}  // namespace
}  // namespace songngu
