#include "indexer/render/judgement.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

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
