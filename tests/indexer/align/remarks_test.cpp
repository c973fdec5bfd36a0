#include "indexer/align/remarks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/indexer/align/entry_of.h"

namespace songngu {
namespace {

std::vector<Remark> remarks(const std::string& vietnamese, const std::string& english) {
  const Bead bead{Relation::kSummary,
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
  EXPECT_EQ(found[0].text, "quantities differ: \"37%\" here, \"73 per cent\" in the original");
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
  EXPECT_EQ(slice(english, found[0].against.span), "73 per cent");
  EXPECT_EQ(found[0].against.passage, 1U);
}

TEST(DifferingQuantities, FindsMoneyAndLargeNumbers) {
  EXPECT_THAT(checked("Công ty lãi 40 tỷ USD.", "The company made $4bn."), SizeIs(1));
  EXPECT_THAT(checked("Có 12.000 người đến.", "Some 21,000 people came."), SizeIs(1));
}

TEST(DifferingQuantities, AcceptsTheSameQuantityInTheOtherSpelling) {
  EXPECT_THAT(checked("Mất 1.000 tỷ USD, giảm 40,2%.", "It lost $1tn, down 40.2 per cent."), IsEmpty());
}

TEST(DifferingQuantities, AcceptsRoundingYearsAndSmallNumbers) {
  EXPECT_THAT(checked("Gần 4 tỷ USD.", "$3.9bn."), IsEmpty());
  EXPECT_THAT(checked("Từ năm 2018, ba người.", "Since 2019, four people."), IsEmpty());
  EXPECT_THAT(checked("Có 5 người.", "There were 6 people."), IsEmpty());
}

TEST(DifferingQuantities, SaysNothingWhereItCannotBeSure) {
  EXPECT_THAT(checked("Giảm 37%.", "It fell 73 per cent.", 0.6), IsEmpty());
  EXPECT_THAT(checked("Giảm 37%.", "It fell."), IsEmpty());
  EXPECT_THAT(checked("Giảm 37%.", "It fell 73, 52 and then 61 per cent in 12 per cent of cases."),
              IsEmpty());
  EXPECT_THAT(checked("Thu 37 tỷ đồng.", "It made $1.5mn."), IsEmpty());
}

}  // namespace
}  // namespace songngu
