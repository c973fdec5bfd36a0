#include "indexer/digest/line_columns.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(LineColumns, AreCodePointsOfLines) {
  const LineColumns columns("\xEF\xBB\xBFgạo\nlúa mì\n");
  EXPECT_EQ(columns.of({0, 1, 3}), 1U);
  EXPECT_EQ(columns.of({0, 1, 7}), 3U);
  EXPECT_EQ(columns.of({0, 2, 5}), 5U);
  EXPECT_EQ(columns.of({0, 4, 5}), 1U) << "no such line";
  EXPECT_EQ(LineColumns("gạo\rlúa mì").of({0, 2, 5}), 5U);
}

}  // namespace
}  // namespace songngu
