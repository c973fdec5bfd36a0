#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "common/text/quantity/unit_table.h"
#include "common/text/unicode/utf8.h"
#include "tests/common/text/quantity_terms.h"

namespace songngu {
namespace {

TEST(FindQuantities, ReadsOneSumHoweverItIsWritten) {
  expect_all({"$1tn",
              "US$1tn",
              "$1 trillion",
              "$1trn",
              "$1,000bn",
              "1.000 tỷ USD",
              "1000 ty usd",
              "1,000 billion dollars",
              "1000 tỷ đô la Mỹ",
              "1.000 tỉ đô-la",
              "một nghìn tỷ đô la",
              "mot nghin ty do la",
              "1 nghìn tỷ USD",
              "1 ngàn tỷ đôla",
              "USD 1tn",
              "USD1tn",
              "usd 1 trillion",
              "one trillion dollars",
              "$1-trillion",
              "1 trillion US dollars",
              "1 triệu triệu đô"},
             {"1000000000000usd"});
  expect_all({"$40.2bn", "40,2 tỷ USD", "40.2 ty do la", "$40.20 billion", "$40,200m", "40.200 triệu USD",
              "US$ 40.2bn"},
             {"40200000000usd"});
  expect_all({"2m USD", "$2m", "$2M", "2 triệu đô", "2tr USD", "2 million dollars", "$2 mn", "$2mln", "$2 m",
              "2 m USD"},
             {"2000000usd"});
}

TEST(FindQuantities, KnowsCurrencies) {
  expect_all({"500 tỷ đồng", "500 tỷ VND", "500 ty dong", "500 tỷ VNĐ", "₫500bn", "VND 500 billion",
              "500 billion dong"},
             {"500000000000vnd"});
  expect_all({"100.000đ", "100.000 đồng", "100.000₫", "100.000 đ", "100,000 VND"}, {"100000vnd"});
  expect_all({"€5m", "5 triệu euro", "5m euros", "EUR 5 million", "5 trieu euro"}, {"5000000eur"});
  expect_all({"£3bn", "3 tỷ bảng Anh", "3 tỷ bảng", "3 billion pounds", "3 ty bang anh", "GBP 3bn"},
             {"3000000000gbp"});
  expect_all({"¥7bn", "7 tỷ yên", "7 billion yen", "7 tỷ yen Nhật"}, {"7000000000jpy"});
  expect_all({"20 tỷ nhân dân tệ", "20bn yuan", "20 tỷ NDT", "20 billion renminbi", "20 ty nhan dan te",
              "20 tỷ tệ", "CNY20bn"},
             {"20000000000cny"});
  expect_all({"5 billion won", "5 tỷ won", "₩5bn"}, {"5000000000krw"});
  expect_all({"A$2bn", "2 tỷ đô la Úc", "2 billion Australian dollars"}, {"2000000000aud"});
  expect_all({"2 tỷ franc Thụy Sĩ", "2 tỷ franc Thuỵ Sĩ", "2bn Swiss francs"}, {"2000000000chf"});
  expect_all({"S$2m", "2 triệu đô la Singapore"}, {"2000000sgd"});
  expect_all({"HK$2m", "2 triệu đô la Hồng Kông"}, {"2000000hkd"});
  expect_all({"1 tỷ rúp", "1bn roubles"}, {"1000000000rub"});
  expect_all({"1 tỷ baht"}, {"1000000000thb"});
  expect_all({"1 tỷ rupee", "1 billion rupees", "Rs 1bn", "₹1bn"}, {"1000000000inr"});
}

TEST(FindQuantities, KnowsEachCurrencyByItsCode) {
  for (const UnitPhrase& phrase : kUnitPhrases) {
    if (phrase.unit == "%") continue;
    std::string code(phrase.unit);
    for (char& c : code) c = static_cast<char>(c - 'a' + 'A');
    expect_all({"5 " + code, code + " 5", code + "5", "5" + code}, {"5" + std::string(phrase.unit)});
  }
  expect_all({"5 tỷ SEK", "5bn kronor", "SEK 5bn", "5 ty sek"}, {"5000000000sek"});
  expect_all({"Try 5 times", "5 try", "5 rs", "Dak Lak 5", "5 dak lak"}, {"5"});
}

TEST(FindQuantities, KnowsPercent) {
  expect_all({"37%", "37 %", "37 per cent", "37 percent", "37 phần trăm", "37 phan tram", "37pct",
              "37 percentage points", "37 điểm phần trăm"},
             {"37%"});
  expect_all({"0,5%", "0.5 per cent", "0,50 %"}, {"0.5%"});
  expect_all({"ten per cent", "mười phần trăm", "10%"}, {"10%"});
}

TEST(FindQuantities, SharesUnitsInRanges) {
  expect_all({"10-15%", "10–15%", "10 - 15%", "10%-15%", "10 – 15 phần trăm", "10-15 per cent"},
             {"10%", "15%"});
  expect_all({"$10-15bn", "$10bn-15bn", "$10bn-$15bn", "10-15 tỷ USD", "10–15 tỷ đô la"},
             {"10000000000usd", "15000000000usd"});
  expect_all({"₹10-₹15bn", "₹10bn-₹15bn"}, {"10000000000inr", "15000000000inr"});
  expect_all({"US$10-US$15bn", "US$10-15bn"}, {"10000000000usd", "15000000000usd"});
  expect_all({"5-10 triệu người", "5-10 million people"}, {"5000000", "10000000"});
  expect_all({"2015-2017", "2015–2017"}, {"2015", "2017"});
}

TEST(FindQuantities, ReadsScalesWithoutUnit) {
  expect_all({"2 triệu người", "2 million people", "2.000.000", "2,000,000", "2 trieu", "hai triệu",
              "two million", "2tr"},
             {"2000000"});
  expect_all({"5 nghìn", "5 ngàn", "5 thousand", "5,000", "5.000", "5k"}, {"5000"});
  expect_all({"ba trăm nghìn", "300 nghìn", "300,000", "three hundred thousand"}, {"300000"});
}

TEST(FindQuantities, ReadsAWordBeforeEachScale) {
  for (const Scale& scale : kScales) {
    if (scale.exponent < 3) continue;
    expect_all({"one " + std::string(scale.exact)},
               {"1" + std::string(static_cast<std::size_t>(scale.exponent), '0')});
  }
}

TEST(FindQuantities, KeepsPlainNumbersAndYears) {
  EXPECT_EQ(terms_of("năm 2017"), Terms{"2017"});
  EXPECT_EQ(terms_of("31/1/2025"), (Terms{"31", "1", "2025"}));
  EXPECT_EQ(terms_of("31.1.2025"), (Terms{"31", "1", "2025"}));
  EXPECT_EQ(terms_of("10:30, 3:1"), (Terms{"10", "30", "3", "1"}));
  EXPECT_EQ(terms_of("007 và 0.50 và 00"), (Terms{"7", "0.5", "0"}));
  EXPECT_EQ(terms_of("1990s, 21st, 10km"), (Terms{"1990", "21", "10"}));
  EXPECT_EQ(terms_of("COVID-19, GPT-4"), (Terms{"19", "4"}));
  EXPECT_EQ(terms_of("5m tall"), Terms{"5"});
  EXPECT_EQ(terms_of("-5 độ"), Terms{"5"});
  EXPECT_EQ(terms_of("End 5."), Terms{"5"});
}

TEST(FindQuantities, LeavesNamesAlone) {
  expect_all({"GPT4", "F35", "H1N1", "MH370", "GPT4.5", "x_2", "", "không có số", "no number", "công ty",
              "a ba and ten"},
             {});
}

TEST(FindQuantities, LeavesWordsThatOnlyLookLikeUnits) {
  EXPECT_EQ(terms_of("10 tỷ phú"), Terms{"10"});
  EXPECT_EQ(terms_of("5 triệu phú"), Terms{"5"});
  EXPECT_EQ(terms_of("2 đồng nghiệp"), Terms{"2"});
  EXPECT_EQ(terms_of("100 đô thị"), Terms{"100"});
  EXPECT_EQ(terms_of("năm 2017 tỷ giá"), Terms{"2017"});
  EXPECT_EQ(terms_of("in 2018 won"), Terms{"2018"});
  EXPECT_EQ(terms_of("5 pounds"), Terms{"5"});
  EXPECT_EQ(terms_of("50 bang"), Terms{"50"});
  EXPECT_EQ(terms_of("10 công ty"), Terms{"10"});
  EXPECT_EQ(terms_of("twenty-five million"), Terms{});
  EXPECT_EQ(terms_of("mười hai triệu"), Terms{});
}

TEST(FindQuantities, FollowsTheStyleOfTheLanguage) {
  const auto vi = NumberStyle::kVietnamese;
  const auto en = NumberStyle::kEnglish;
  const auto any = NumberStyle::kUnknown;
  EXPECT_EQ(terms_of("1.000", vi), Terms{"1000"});
  EXPECT_EQ(terms_of("1.000", en), Terms{"1"});
  EXPECT_EQ(terms_of("1.000", any), Terms{"1000"});
  EXPECT_EQ(terms_of("1,000", vi), Terms{"1000"});
  EXPECT_EQ(terms_of("150,250 người", vi), Terms{"150250"});
  EXPECT_EQ(terms_of("2,125 tỷ USD", vi), Terms{"2125000000usd"});
  EXPECT_EQ(terms_of("1,000 tỷ USD", vi), Terms{"1000000000000usd"});
  EXPECT_EQ(terms_of("2,125bn", en), Terms{"2125000000000"});
  EXPECT_EQ(terms_of("1,000", en), Terms{"1000"});
  EXPECT_EQ(terms_of("1,000", any), Terms{"1000"});
  for (const NumberStyle style : {vi, en, any}) {
    EXPECT_EQ(terms_of("40,2", style), Terms{"40.2"});
    EXPECT_EQ(terms_of("40.2", style), Terms{"40.2"});
    EXPECT_EQ(terms_of("1.234.567", style), Terms{"1234567"});
    EXPECT_EQ(terms_of("1,234,567", style), Terms{"1234567"});
    EXPECT_EQ(terms_of("1.234,5", style), Terms{"1234.5"});
    EXPECT_EQ(terms_of("1,234.5", style), Terms{"1234.5"});
    EXPECT_EQ(terms_of("0.125", style), Terms{"0.125"});
    EXPECT_EQ(terms_of("1234.567", style), Terms{"1234.567"});
    EXPECT_EQ(terms_of("1.2.3", style), (Terms{"1", "2", "3"}));
  }
}

TEST(FindQuantities, CountsExactly) {
  EXPECT_EQ(terms_of("123456789012345678901234567890"), Terms{"123456789012345678901234567890"});
  EXPECT_EQ(terms_of("$0.1tn"), Terms{"100000000000usd"});
  EXPECT_EQ(terms_of("1.23456789 billion"), Terms{"1234567890"});
  EXPECT_EQ(terms_of("0.0000001%"), Terms{"0.0000001%"});
}

TEST(FindQuantities, KnowsMonths) {
  const char* names[] = {"January", "February", "March",     "April",   "May",      "June",
                         "July",    "August",   "September", "October", "November", "December"};
  const char* words[] = {"một", "hai", "ba",   "tư",   "năm",      "sáu",
                         "bảy", "tám", "chín", "mười", "mười một", "mười hai"};
  for (std::size_t i = 0; i < 12; ++i) {
    const std::string term = "month" + std::to_string(i + 1);
    EXPECT_EQ(terms_of(std::string("in ") + names[i]), Terms{term});
    EXPECT_EQ(terms_of(std::string(names[i]) + " 5"), (Terms{term, "5"}));
    EXPECT_EQ(terms_of(std::string("tháng ") + words[i]), Terms{term});
    EXPECT_EQ(terms_of(std::string("tháng ") + std::to_string(i + 1)), Terms{term});
    EXPECT_EQ(terms_of(std::string("thang ") + std::to_string(i + 1)), Terms{term});
  }
  EXPECT_EQ(terms_of("tháng Giêng và tháng Chạp"), (Terms{"month1", "month12"}));
  EXPECT_EQ(terms_of("ngày 5 tháng 7/2017"), (Terms{"5", "month7", "2017"}));
  EXPECT_EQ(terms_of("Sept. 11"), (Terms{"month9", "11"}));
  EXPECT_EQ(terms_of("5th May"), (Terms{"5", "month5"}));
  EXPECT_EQ(terms_of("April or May"), (Terms{"month4", "month5"}));
  EXPECT_EQ(terms_of("tháng 13"), Terms{"13"});
  EXPECT_EQ(terms_of("7 tháng"), Terms{"7"});
  for (const char* text : {"may be", "Theresa May", "the march", "a Long March", "Mar a Lago", "Jan said"}) {
    EXPECT_EQ(terms_of(text), Terms{}) << text;
  }
}

TEST(FindQuantities, KnowsWeekdays) {
  expect_all(
      {"Monday", "monday", "thứ Hai", "Thứ Hai", "sáng thứ hai", "vào thứ 2", "thứ 2 tuần", "thứ hai tuần"},
      Terms{"weekday1"});
}

TEST(FindQuantities, TellsMondayFromSecond) {
  EXPECT_EQ(terms_of("Thứ hai, chúng ta"), Terms{});
  EXPECT_EQ(terms_of("lần thứ hai"), Terms{});
  EXPECT_EQ(terms_of("lần thứ 2"), Terms{"2"});
  EXPECT_EQ(terms_of("thứ hai (31/1)"), (Terms{"weekday1", "31", "1"}));
  EXPECT_EQ(terms_of("thứ Ba, thứ Tư, thứ Năm, thứ Sáu, thứ Bảy, Chủ nhật, chủ nhật, chu nhat"),
            (Terms{"weekday2", "weekday3", "weekday4", "weekday5", "weekday6", "weekday7", "weekday7",
                   "weekday7"}));
  EXPECT_EQ(terms_of("Tuesday Wednesday Thursday Friday Saturday Sunday"),
            (Terms{"weekday2", "weekday3", "weekday4", "weekday5", "weekday6", "weekday7"}));
  EXPECT_EQ(terms_of("Monday", NumberStyle::kVietnamese), Terms{});
  EXPECT_EQ(terms_of("thứ Hai tháng 7", NumberStyle::kEnglish), Terms{"7"});
}

TEST(FindQuantities, SpansCodePoints) {
  const std::string text = "Đã đạt $40.2bn (40,2 tỷ đô la), tức 37 phần trăm.";
  const auto found = find_quantities(text, NumberStyle::kUnknown);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(slice(text, found[0].span), "$40.2bn");
  EXPECT_EQ(slice(text, found[1].span), "40,2 tỷ đô la");
  EXPECT_EQ(slice(text, found[2].span), "37 phần trăm");
}

TEST(FindQuantities, TakesDecomposedText) {
  EXPECT_EQ(terms_of("1.000 ty\u0309 đo\u0302\u0300ng"), Terms{"1000000000000vnd"});
  EXPECT_EQ(terms_of("tha\u0301ng ba\u0309y"), Terms{"month7"});
}

TEST(FindQuantities, TakesALetterForAScaleWherePeopleAndThingsAreCounted) {
  expect_all({"4.5m people", "4,5 triệu người", "4.5 million people"}, {"4500000"});
  expect_all({"2b users", "2 billion users"}, {"2000000000"});
  expect_all({"4.5m tall", "4.5m"}, {"4.5"});
}

TEST(FindQuantities, KnowsQuarters) {
  expect_all({"quý III/2024", "quý 3/2024", "Q3 2024", "q3/2024", "quy III 2024", "third quarter of 2024"},
             {"quarter3", "2024"});
  expect_all({"quý ba năm 2024", "Quý ba/2024", "quý ba 2024", "quy ba nam 2024"}, {"quarter3", "2024"});
  expect_all({"quý tư năm nay", "quý bốn năm ngoái", "Quý IV năm nay"}, {"quarter4"});
  expect_all({"quý II", "Q2", "second quarter"}, {"quarter2"});
  expect_all({"đá quý hai màu", "quý một thời", "quý ba", "quý năm", "quy tư"}, {});
  expect_all({"quý khách", "Q5", "Q10", "Q3a", "quarter"}, {});
}

TEST(FindQuantities, ReadsFullWidthFigures) {
  expect_all({"４０％", "40%"}, {"40%"});
  expect_all({"＄１ｔｎ"}, {"1000000000000usd"});
}

TEST(Quantities, AnAmountIsTheSameInAnyCurrency) {
  EXPECT_TRUE(is_same_amount("40200000000", "40200000000usd"));
  EXPECT_TRUE(is_same_amount("5.5", "5.5eur"));
  EXPECT_TRUE(is_same_amount("37%", "37%"));
  EXPECT_FALSE(is_same_amount("37", "37%"));
  EXPECT_FALSE(is_same_amount("40200000000usd", "40200000000"));
  EXPECT_FALSE(is_same_amount("40", "40200000000usd"));
  EXPECT_FALSE(is_same_amount("month4", "month4usd"));
  EXPECT_TRUE(is_currency("5vnd"));
  EXPECT_FALSE(is_currency("5"));
  EXPECT_FALSE(is_currency("month5"));
  EXPECT_EQ(in_any_currency("5.5vnd"), "5.5$");
}

}  // namespace
}  // namespace songngu
