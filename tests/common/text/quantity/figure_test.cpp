#include "common/text/quantity/figure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// The figures that can't be misread.
std::vector<Figure> sure(std::string_view text, NumberStyle style) {
  std::vector<Figure> figures = find_figures(text, style);
  std::erase_if(figures, [](const Figure& figure) { return figure.writing == Writing::kUnclear; });
  return figures;
}

std::vector<double> values(std::string_view text, NumberStyle style) {
  std::vector<double> found;
  for (const Figure& figure : sure(text, style)) found.push_back(figure.value);
  return found;
}

std::vector<double> vietnamese(std::string_view text) {
  return values(text, NumberStyle::kVietnamese);
}
std::vector<double> english(std::string_view text) {
  return values(text, NumberStyle::kEnglish);
}

TEST(Figures, AreReadInDigits) {
  EXPECT_THAT(vietnamese("năm 1987, 40,2% và 1.250 người"), ElementsAre(1987, 40.2, 1250));
  EXPECT_THAT(english("In 1987, 40.2% and 1,250 people; 4.8m more."), ElementsAre(1987, 40.2, 1250, 4.8e6));
}

TEST(Figures, AreReadInWords) {
  EXPECT_THAT(english("twenty-five of one hundred and six, two thousand eight"), ElementsAre(25, 106, 2008));
  EXPECT_THAT(english("seventy-two million"), ElementsAre(72e6));
  EXPECT_THAT(vietnamese("hai mươi lăm, một trăm linh sáu, ba nghìn hai trăm"), ElementsAre(25, 106, 3200));
  EXPECT_THAT(vietnamese("hai mươi năm"), ElementsAre(20)) << "twenty years";
}

TEST(Figures, AreUnclearInWordsThatMeanOtherThingsAndInPartsOfLongerOnes) {
  EXPECT_THAT(english("the second one, a third man"), IsEmpty());
  EXPECT_THAT(vietnamese("ba má năm ngoái, tỉ số 10-3, điệp viên 007, 11/3"), IsEmpty());
}

TEST(Figures, ShareTheUnitOfARange) {
  for (const Figure& figure : sure("từ 28 đến 35 đô la", NumberStyle::kVietnamese))
    EXPECT_EQ(figure.unit, "usd");
  for (const Figure& figure : sure("between 10 and 15%", NumberStyle::kEnglish))
    EXPECT_EQ(figure.kind, FigureKind::kPercent);
}

TEST(Figures, HaveTheStepOfTheirLastDigit) {
  EXPECT_DOUBLE_EQ(sure("40,2 tỷ USD", NumberStyle::kVietnamese).at(0).step, 1e8);
  EXPECT_DOUBLE_EQ(sure("2 triệu", NumberStyle::kVietnamese).at(0).step, 1e6);
  EXPECT_DOUBLE_EQ(sure("1.0%", NumberStyle::kEnglish).at(0).step, 0.1);
}

TEST(Figures, HaveTheHedgeBeforeThem) {
  const std::string_view text = "Tăng chưa đến 4 triệu";
  const Figure below = sure(text, NumberStyle::kVietnamese).at(0);
  EXPECT_EQ(below.hedge, Hedge::kBelow);
  EXPECT_EQ(slice(text, {below.hedge_begin, below.span.end}), "chưa đến 4 triệu");
  EXPECT_EQ(sure("no more than $40", NumberStyle::kEnglish).at(0).hedge, Hedge::kBelow);
  EXPECT_EQ(sure("more than $40", NumberStyle::kEnglish).at(0).hedge, Hedge::kAbove);
  EXPECT_EQ(sure("khoảng 40", NumberStyle::kVietnamese).at(0).hedge, Hedge::kAbout);
}

TEST(Figures, AreGroupedByASpaceBeforeZeros) {
  EXPECT_THAT(english("300 000 workers, 109 people"), ElementsAre(300000, 109));
}

/// The figures of a kind that can't be misread.
std::vector<double> of_kind(FigureKind kind, std::string_view text, NumberStyle style) {
  std::vector<double> found;
  for (const Figure& figure : sure(text, style)) {
    if (figure.kind == kind) found.push_back(figure.value);
  }
  return found;
}

TEST(Figures, AreDaysNextToAMonth) {
  EXPECT_THAT(of_kind(FigureKind::kDay, "March 6, 7th of May, 8 people", NumberStyle::kEnglish),
              ElementsAre(6, 7));
  EXPECT_THAT(of_kind(FigureKind::kDay, "ngày 6 tháng 3, 8 người", NumberStyle::kVietnamese), ElementsAre(6));
}

TEST(Figures, AreDaysMonthsAndYearsInDatesInDigits) {
  for (const std::string_view text : {"ngày 15/3/2025", "15-3-2025", "15.3.2025", "2025-03-15"}) {
    EXPECT_THAT(vietnamese(text), ElementsAre(15, 3, 2025)) << text;
    EXPECT_THAT(of_kind(FigureKind::kMonth, text, NumberStyle::kVietnamese), ElementsAre(3)) << text;
  }
  EXPECT_THAT(vietnamese("ngày 15/3"), ElementsAre(15, 3));
  EXPECT_EQ(slice("ngày 15/3", sure("ngày 15/3", NumberStyle::kVietnamese).at(0).span), "ngày 15/3");
  EXPECT_THAT(vietnamese("ngày 5-6/3, ngày 5-6 tháng 3, tỉ số 15/3"), ElementsAre(3)) << "the 5th and 6th";
  EXPECT_THAT(english("on 3/4/2025"), ElementsAre(2025)) << "day or month first";
}

TEST(Figures, AreNoMonthsIfTheWordsMeanSomethingElse) {
  EXPECT_THAT(find_figures("trong tháng sau", NumberStyle::kVietnamese), IsEmpty());
  EXPECT_THAT(of_kind(FigureKind::kMonth, "tháng sáu, thang sau", NumberStyle::kVietnamese),
              ElementsAre(6, 6));
}

TEST(Figures, AreTimesOfTheDay) {
  EXPECT_THAT(of_kind(FigureKind::kTime, "lúc 7 giờ 43 phút tối", NumberStyle::kVietnamese),
              ElementsAre(463));
  EXPECT_THAT(of_kind(FigureKind::kNumber, "lúc 7 giờ 43 phút tối", NumberStyle::kVietnamese), IsEmpty());
}

TEST(Figures, AreInNames) {
  const Figure code = sure("hỗ trợ HTML5", NumberStyle::kVietnamese).at(0);
  EXPECT_EQ(code.kind, FigureKind::kCode);
  EXPECT_EQ(code.value, 5);
  EXPECT_THAT(of_kind(FigureKind::kCode, "1920x1080, 5th, $5m", NumberStyle::kEnglish), IsEmpty());
}

TEST(Figures, IncludeTheUnitOfMeasurement) {
  const std::string_view text = "hơn 16 km vuông";
  EXPECT_EQ(slice(text, sure(text, NumberStyle::kVietnamese).at(0).span), "16 km vuông");
  for (const std::string_view whole : {"160 km/h", "320 km/giờ", "45 độ C", "45°C", "1m75", "25 điểm cơ bản"})
    EXPECT_EQ(slice(whole, sure(whole, NumberStyle::kVietnamese).at(0).span), whole);
  for (const std::string_view whole : {"100mph", "200 miles an hour", "113F", "5ft 9in", "5 feet 9 inches"})
    EXPECT_EQ(slice(whole, sure(whole, NumberStyle::kEnglish).at(0).span), whole);
  EXPECT_EQ(sure("5 C, 5f", NumberStyle::kEnglish).at(0).unit, "");
}

TEST(Figures, AreNegativeForTemperaturesOnly) {
  EXPECT_THAT(vietnamese("âm 70 độ C, -5 độ C, 20 độ C dưới 0, âm 3%, 4-5 độ C"),
              ElementsAre(-70, -5, -20, 3));
  EXPECT_THAT(english("minus 70C, −5°C, 20C below zero"), ElementsAre(-70, -5, -20));
}

TEST(Figures, AreQuotedWithTheRangeTheyArePartOf) {
  const auto quoted = [](std::string_view text, NumberStyle style) {
    return slice(text, sure(text, style).at(0).quoted);
  };
  EXPECT_EQ(quoted("khoảng 4,25-4,5% một năm", NumberStyle::kVietnamese), "khoảng 4,25-4,5%");
  EXPECT_EQ(quoted("at 4.25 to 4.5 per cent", NumberStyle::kEnglish), "4.25 to 4.5 per cent");
  EXPECT_EQ(quoted("5% to 7%", NumberStyle::kEnglish), "5%");
}

TEST(Figures, AreQuarters) {
  EXPECT_THAT(of_kind(FigureKind::kQuarter, "quý III/2024, quý 2", NumberStyle::kVietnamese),
              ElementsAre(3, 2));
  EXPECT_THAT(of_kind(FigureKind::kQuarter, "third quarter, Q2 2024", NumberStyle::kEnglish),
              ElementsAre(3, 2));
}

TEST(Figures, AreMultiples) {
  EXPECT_THAT(of_kind(FigureKind::kMultiple, "gấp 3 lần, gấp đôi, gấp hơn hai lần, gấp rưỡi, gấp ba bốn lần",
                      NumberStyle::kVietnamese),
              ElementsAre(3, 2, 2, 1.5));
  EXPECT_THAT(of_kind(FigureKind::kMultiple, "doubled, a threefold rise, trebled, doubled down",
                      NumberStyle::kEnglish),
              ElementsAre(2, 3, 3));
}

TEST(Figures, AreFractions) {
  EXPECT_THAT(
      of_kind(FigureKind::kFraction, "1/4, hai phần năm, ngày 2/3, tỉ số 10/3", NumberStyle::kVietnamese),
      ElementsAre(0.25, 0.4));
  EXPECT_THAT(of_kind(FigureKind::kFraction, "three-quarters, two fifths, a quarter of it, a third man",
                      NumberStyle::kEnglish),
              ElementsAre(0.75, 0.4, 0.25));
  EXPECT_THAT(of_kind(FigureKind::kNumber, "two thirds", NumberStyle::kEnglish), IsEmpty());
}

TEST(Figures, AreOrdinalsOfTimes) {
  EXPECT_THAT(of_kind(FigureKind::kOrdinal, "lần thứ ba, thứ ba", NumberStyle::kVietnamese), ElementsAre(3));
  EXPECT_THAT(
      of_kind(FigureKind::kOrdinal, "the second time, a second man, the first time", NumberStyle::kEnglish),
      ElementsAre(2));
}

bool agrees(std::string_view translation, std::string_view original) {
  return agree(find_figures(translation, NumberStyle::kVietnamese).at(0),
               find_figures(original, NumberStyle::kEnglish).at(0));
}

TEST(Figures, AgreeUpToHalfAStepOfTheCoarser) {
  EXPECT_TRUE(agrees("4 tỷ", "3.6bn"));
  EXPECT_FALSE(agrees("4 tỷ", "3.4bn"));
  EXPECT_FALSE(agrees("năm 2019", "2018"));
}

TEST(Figures, AgreeWithBoundsOfTheirDirection) {
  EXPECT_TRUE(agrees("hơn 420", "more than 424"));
  EXPECT_FALSE(agrees("hơn 430", "more than 424"));
  EXPECT_TRUE(agrees("gần 40", "37"));
  EXPECT_FALSE(agrees("gần 40", "25"));
}

TEST(Figures, AgreeIfConverted) {
  EXPECT_TRUE(agrees("16 km", "10 miles"));
  EXPECT_FALSE(agrees("16 km", "12 miles"));
  EXPECT_TRUE(agrees("39 độ C", "102 degrees") || agrees("39°C", "102°F"));
  EXPECT_FALSE(agrees("39°C", "80°F"));
  EXPECT_FALSE(agrees("10 km", "10 miles"));
  EXPECT_TRUE(agrees("160 km/h", "100mph"));
  EXPECT_FALSE(agrees("420 km/h", "200mph"));
  EXPECT_TRUE(agrees("45 độ C", "113F"));
  EXPECT_TRUE(agrees("10 độ C", "18F")) << "a difference";
  EXPECT_FALSE(agrees("âm 70 độ C", "70C"));
  EXPECT_TRUE(agrees("âm 40 độ C", "minus 40F"));
  EXPECT_TRUE(agrees("1,75 m", "5ft 9in"));
  EXPECT_TRUE(agrees("16 km vuông", "6.2 square miles"));
}

TEST(Figures, AgreeAsPartsOfTheWhole) {
  EXPECT_TRUE(agrees("25 điểm cơ bản", "0.25 percentage points"));
  EXPECT_FALSE(agrees("50 điểm cơ bản", "0.25 percentage points"));
  EXPECT_TRUE(agrees("33%", "one third of it") || agrees("gấp đôi", "doubled"));
  EXPECT_FALSE(agrees("gấp ba", "doubled"));
  EXPECT_TRUE(agrees("100%", "doubled"));
}

TEST(Figures, OfDaysDoNotAgreeWithNumbersInWords) {
  EXPECT_TRUE(agrees("6 tháng 3", "6 people"));
  EXPECT_FALSE(agrees("6 tháng 3", "six people"));
}

TEST(Figures, OfNamesAgreeInLettersToo) {
  EXPECT_TRUE(agrees("HTML5", "html5"));
  EXPECT_FALSE(agrees("HTML5", "XML5"));
  EXPECT_TRUE(agrees("Windows 8", "Windows8"));
}

}  // namespace
}  // namespace songngu
