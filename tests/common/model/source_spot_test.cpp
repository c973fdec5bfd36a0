#include "common/model/source_spot.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(SourceSpot, LeadsBackToTheFile) {
  // "- Giá gạo" on line 4, "đã tăng" on line 5.
  const std::vector<SourceSpot> spots{{0, 4, 2}, {7, 4, 12}, {8, 5, 0}};
  const std::string text = "Giá gạo đã tăng";
  EXPECT_EQ(source_of(text, spots, 0), (SourceSpot{0, 4, 2}));
  EXPECT_EQ(source_of(text, spots, 4), (SourceSpot{4, 4, 7}));
  EXPECT_EQ(source_of(text, spots, 8), (SourceSpot{8, 5, 0}));
  EXPECT_EQ(source_of(text, spots, 11), (SourceSpot{11, 5, 5}));
  EXPECT_EQ(source_of(text, spots, 15), (SourceSpot{15, 5, 10}));
}

}  // namespace
}  // namespace songngu
