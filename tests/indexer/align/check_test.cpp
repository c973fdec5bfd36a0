#include "indexer/align/check.h"

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

}  // namespace
}  // namespace songngu
