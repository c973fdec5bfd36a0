#include "common/database/record/database_view.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(DocumentNumbering, OfOneDatabaseIsConsecutive) {
  const DocumentNumbering numbering;
  EXPECT_EQ(numbering.database_of(7), 0U);
  EXPECT_EQ(numbering.neighbour(7, 2), 9U);
  EXPECT_EQ(numbering.neighbour(7, -6), 1U);
}

TEST(DocumentNumbering, OfSeveralTakesTurns) {
  const DocumentNumbering numbering(3);
  EXPECT_EQ(numbering.database_of(1), 0U);
  EXPECT_EQ(numbering.database_of(3), 2U);
  EXPECT_EQ(numbering.database_of(4), 0U);
  EXPECT_EQ(numbering.neighbour(5, 2), 11U);
  EXPECT_EQ(numbering.neighbour(11, -3), 2U);
  EXPECT_EQ(numbering.database_of(numbering.neighbour(5, 4)), numbering.database_of(5));
}

}  // namespace
}  // namespace songngu
