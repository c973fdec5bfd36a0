#include "indexer/digest/line_language.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/common/text/decomposed.h"

namespace songngu {
namespace {

TEST(Evidence, SpeaksForItsLanguage) {
  const LanguageEvidence vietnamese =
      evidence_of("Giá gạo đã tăng trong ba tháng liền và chưa có dấu hiệu dừng lại.");
  EXPECT_GT(vietnamese.vietnamese, 4 * kStrongEvidence);
  EXPECT_EQ(vietnamese.english, 0);
  const LanguageEvidence english =
      evidence_of("The price of rice has risen for three months and there is no end in sight.");
  EXPECT_EQ(english.vietnamese, 0);
  EXPECT_GT(english.english, 4 * kStrongEvidence);
}

TEST(Evidence, OfNamesAndFiguresIsNone) {
  for (const char* line :
       {"", "OpenAI, Google 2025", "Apple App Store", "37%", "中文", "Nam Anh", "CAND Online"}) {
    EXPECT_EQ(evidence_of(line).vietnamese, 0) << line;
    EXPECT_LT(evidence_of(line).english, kStrongEvidence) << line;
  }
}

TEST(Evidence, OfLettersThatOthersHaveTooIsLess) {
  const LanguageEvidence cafe = evidence_of("a café and a résumé");
  EXPECT_GT(cafe.english, cafe.vietnamese);
  EXPECT_LT(evidence_of("São Paulo, Côte").vietnamese, kStrongEvidence);
}

TEST(Evidence, OfVietnameseNamesDoesNotOutweighEnglish) {
  const LanguageEvidence names =
      evidence_of("It was said by Nguyễn Phú Trọng that the party and the state would change.");
  EXPECT_GT(names.english, names.vietnamese);
}

TEST(Evidence, OfCapitalsCountsInFull) {
  EXPECT_GT(evidence_of("CHÍNH PHỦ GIẢM THUẾ").vietnamese, evidence_of("Chính Phủ Giảm Thuế").vietnamese);
}

TEST(Evidence, IsTheSameInEveryNormalForm) {
  for (const std::string line :
       {"Giá gạo đã tăng và người dân lo lắng", "Là một nhà văn, ông nói thế", "Ở Huế, ĐƯỜNG phố"}) {
    ASSERT_NE(decomposed(line), line);
    EXPECT_EQ(evidence_of(decomposed(line)).vietnamese, evidence_of(line).vietnamese) << line;
  }
}

TEST(Evidence, TakesLookAlikes) {
  EXPECT_EQ(evidence_of("ða").vietnamese, kStrongEvidence);
  EXPECT_EQ(evidence_of("\u0256a").vietnamese, kStrongEvidence);
}

TEST(Evidence, OfVietnameseTypedPlainIsSeen) {
  const LanguageEvidence plain = evidence_of("nguoi dan khong duoc biet nhung viec nay trong khi cho doi");
  EXPECT_GT(plain.vietnamese, 4 * kStrongEvidence);
  EXPECT_EQ(plain.english, 0);
}

TEST(Evidence, IsCapped) {
  std::string line;
  for (int i = 0; i < 300; ++i) line += "của the ";
  EXPECT_EQ(evidence_of(line).vietnamese, kMostEvidence);
  EXPECT_EQ(evidence_of(line).english, kMostEvidence);
  EXPECT_EQ(evidence_of(line + line + "của của").vietnamese, kMostEvidence);
  EXPECT_LT(evidence_of(std::string(10'000'000, 'x') + " the").english, kStrongEvidence)
      << "the beginning is enough";
}

TEST(Evidence, KeepsItsProportionsWhenCapped) {
  std::string line = "the and of with that ";
  for (int i = 0; i < 20; ++i) line += "của được ";
  EXPECT_EQ(evidence_of(line).vietnamese, kMostEvidence);
  EXPECT_LT(evidence_of(line).english, kStrongEvidence);
}

TEST(IsEnglish, WantsProse) {
  EXPECT_TRUE(is_english("Shares of the company fell by a third"));
  EXPECT_FALSE(is_english("Cổ phiếu của The Walt Disney Company and Co giảm"));
  EXPECT_FALSE(is_english("OpenAI, Google"));
  EXPECT_FALSE(is_english(
      "Anna Schmidt, Bruno Keller, Carla Neumann, Dieter Vogt, Emma Krause, Felix Brandt and Greta Lorenz"));
}

constexpr std::string_view kVi = "Giá gạo đã tăng trong ba tháng liền và chưa có dấu hiệu dừng lại.";
constexpr std::string_view kEn = "The price of rice has risen for three months and there is no end in sight.";
constexpr std::string_view kName = "Reuters, Bloomberg";
constexpr std::string_view kViQuote = "“Tôi không biết giá gạo sẽ còn tăng bao lâu nữa”, bà Hoa nói.";
constexpr std::string_view kEnQuote = "“I do not know how long the price will rise”, she said.";

// A letter for each line: what language it is given.
std::string sides(const std::vector<std::string_view>& lines) {
  const Border border = find_border(lines, evidence_of(lines));
  std::string result;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool first = i < border.split || i >= border.footer;
    result += (first ? border.first : other(border.first)) == Language::kVietnamese ? 'v' : 'e';
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

TEST(Border, IsWhereItIsWithoutAFooter) {
  constexpr std::string_view kFooter = "Theo dõi kênh để nhận tin mỗi ngày!";
  EXPECT_EQ(sides({kVi, kEn, kFooter}), "vev");
  EXPECT_EQ(sides({kVi, kEn, kFooter, kFooter}), "vevv");
  EXPECT_EQ(sides({kVi, kVi, kEn, kEn, "Cảm ơn,", "Lan"}), "vveevv");
  EXPECT_EQ(sides({kVi, kVi, kEn, kEn, kName}), "vveee") << "no language of its own";
  EXPECT_EQ(sides({kVi, kVi, kEn, kFooter, kFooter}), "vvvvv") << "the English line is cited";
}

TEST(Border, DividesShortSides) {
  EXPECT_EQ(sides({"Xin chào thế giới", "Hello world"}), "ve");
}

}  // namespace
}  // namespace songngu
