#include "indexer/digest/border.h"

#include <string>

#include <gtest/gtest.h>

namespace songngu {
namespace {

constexpr std::string_view kVi = "Giá gạo đã tăng trong ba tháng liền và chưa có dấu hiệu dừng lại.";
constexpr std::string_view kEn = "The price of rice has risen for three months and there is no end in sight.";
constexpr std::string_view kName = "Reuters, Bloomberg";
constexpr std::string_view kViQuote = "“Tôi không biết giá gạo sẽ còn tăng bao lâu nữa”, bà Hoa nói.";
constexpr std::string_view kEnQuote = "“I do not know how long the price will rise”, she said.";

// A letter for each line: what language it is given.
std::string sides(const std::vector<std::string_view>& lines) {
  const Border border = find_border(lines);
  std::string result;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    result += (i < border.split ? border.first : other(border.first)) == Language::kVietnamese ? 'v' : 'e';
  }
  return result;
}

TEST(Border, StandsBetweenTheLanguages) {
  EXPECT_EQ(sides({kVi, kVi, kVi, kEn, kEn}), "vvvee");
  EXPECT_EQ(sides({kVi, kEn}), "ve");
}

TEST(Border, LeavesUndecidedLinesToTheOriginal) {
  EXPECT_EQ(sides({kVi, kVi, kName, kName, kEn, kEn}), "vveeee");
  EXPECT_EQ(sides({kName, kVi, kName, kVi, kName, kEn, kName, kEn}), "vvvveeee");
}

TEST(Border, IsNoneInOneLanguage) {
  EXPECT_EQ(sides({}), "");
  EXPECT_EQ(sides({kVi, kVi}), "vv");
  EXPECT_EQ(sides({kEn, kEn}), "ee");
  EXPECT_EQ(sides({kVi, kVi, kVi, kName}), "vvvv");
  EXPECT_EQ(sides({kName, kEn, kEn}), "eee");
  EXPECT_EQ(sides({kVi, kVi, kVi, kVi, kVi, "Theo The Guardian"}), "vvvvvv");
  EXPECT_EQ(sides({"José Núñez", kEn, kEn, kEn, kEn}), "eeeee");
}

TEST(Border, PassesOverForeignLinesInsideASide) {
  EXPECT_EQ(sides({kVi, kEnQuote, kVi, kVi}), "vvvv");
  EXPECT_EQ(sides({kEn, kEn, kViQuote, kEn}), "eeee");
  EXPECT_EQ(sides({kVi, kVi, kEn, kVi}), "vvvv");
  EXPECT_EQ(sides({kEn, kEn, kVi, kEn}), "eeee");
  EXPECT_EQ(sides({kVi, kEnQuote, kVi, kVi, kEn, kViQuote, kEn, kEn}), "vvvveeee");
}

TEST(Border, MakesNoSideOfALoneQuotationAtAnEnd) {
  EXPECT_EQ(sides({kVi, kVi, kVi, kEnQuote}), "vvvv");
  EXPECT_EQ(sides({kEnQuote, kVi, kVi, kVi}), "vvvv");
  EXPECT_EQ(sides({kEn, kEn, kEn, kViQuote}), "eeee");
  EXPECT_EQ(sides({kViQuote, kEn, kEn, kEn}), "eeee");
}

TEST(Border, MakesASideOfOneParagraph) {
  EXPECT_EQ(sides({kVi, kVi, kVi, kVi, kVi, kEn}), "vvvvve");
  EXPECT_EQ(sides({kVi, kEn, kEn, kEn, kEn, kEn}), "veeeee");
  EXPECT_EQ(sides({kVi, kEnQuote}), "ve") << "too little around it to call it a quotation";
}

TEST(Border, TakesEnglishFirstWhereThatExplainsMore) {
  EXPECT_EQ(sides({kEn, kEn, kVi, kVi}), "eevv");
  EXPECT_EQ(sides({kEn, kVi}), "ev");
  EXPECT_EQ(sides({kEn, kVi, kVi, kEn, kEn}), "vvvee") << "an English line above the translation";
}

TEST(Border, DividesShortSides) {
  EXPECT_EQ(sides({"Xin chào thế giới", "Hello world"}), "ve");
}

}  // namespace
}  // namespace songngu
