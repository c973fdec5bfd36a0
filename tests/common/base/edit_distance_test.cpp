#include "common/base/edit_distance.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(EditDistance, CountsEditsAndSwaps) {
  EXPECT_EQ(edit_distance("prejudice", "prejudice", 2), 0U);
  EXPECT_EQ(edit_distance("prejudise", "prejudice", 2), 1U);
  EXPECT_EQ(edit_distance("perjudice", "prejudice", 2), 1U);
  EXPECT_EQ(edit_distance("prejudic", "prejudice", 2), 1U);
  EXPECT_EQ(edit_distance("abc", "xyz", 2), 3U) << "counted no further than the limit and one";
}

TEST(NearestName, IsTheFirstOfThoseWithFewestEdits) {
  EXPECT_EQ(nearest_name("--limti", {"--lang", "--limit", "--like"}), "--limit");
  EXPECT_EQ(nearest_name("bild", {"bold", "build"}), "bold");
  EXPECT_EQ(nearest_name("verify", {"build", "update"}), "");
}

}  // namespace
}  // namespace songngu
