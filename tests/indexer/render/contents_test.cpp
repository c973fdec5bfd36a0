#include "indexer/render/contents.h"

#include <gtest/gtest.h>

#include "tests/indexer/render/constructed.h"

namespace songngu {
namespace {

TEST(Contents, CountsPassagesWithAndWithoutCounterpart) {
  const Constructed made = harbour_entry();
  Contents contents;
  contents.add(made.entry, made.beads);
  EXPECT_EQ(contents.total().all, 8U);
  EXPECT_EQ(contents.total().with_counterpart, 7U) << "all but the takeaway";
  EXPECT_EQ(contents.beads[0], 4U) << "null beads are no pairs";
  EXPECT_EQ(contents.beads[1], 1U);
}

TEST(Contents, KeepsTheFirstAndLastDate) {
  Contents contents;
  Entry entry;
  for (const char* date : {"2031-02-01", "2030-01-01", "2031-01-01"}) {
    entry.date = date;
    contents.add(entry, {});
  }
  entry.date.reset();
  contents.add(entry, {});
  EXPECT_EQ(contents.first_date, "2030-01-01");
  EXPECT_EQ(contents.last_date, "2031-02-01");
  EXPECT_EQ(contents.undated, 1U);
}

}  // namespace
}  // namespace songngu
