#include "indexer/base/path.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/common/base/refusal.h"
#include "tests/common/base/temp_folder.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

TEST(AbsolutePath, BeginsAtTheRoot) {
  EXPECT_EQ(absolute_path("/a/../b"), "/a/../b");
  EXPECT_EQ(absolute_path("a"), fs::current_path() / "a");
}

TEST(AbsolutePath, IsRefusedWhereThereIsNone) {
  EXPECT_EQ(refusal([] { absolute_path(""); }), "a path is empty | a variable in the command may be unset");
  const fs::path here = fs::current_path();
  {
    const TempFolder folder;
    fs::current_path(folder.path());
  }
  const std::string said = refusal([] { absolute_path("a"); });
  fs::current_path(here);
  EXPECT_THAT(said, testing::StartsWith("can't find the absolute path of a: "));
  EXPECT_THAT(said, testing::EndsWith(" | begin it with /, or go to a folder that is there"));
}

TEST(WithoutSeparators, AtTheEnd) {
  EXPECT_EQ(without_separators("a/b//"), "a/b");
  EXPECT_EQ(without_separators("a/b"), "a/b");
  EXPECT_EQ(without_separators("/a/"), "/a");
  EXPECT_EQ(without_separators("/"), "/");
}

TEST(AtOrUnder, GoesByWholeNames) {
  EXPECT_TRUE(at_or_under("/a/b", "/a/b"));
  EXPECT_TRUE(at_or_under("/a/b/c", "/a/b"));
  EXPECT_FALSE(at_or_under("/a/bc", "/a/b"));
  EXPECT_FALSE(at_or_under("/a", "/a/b"));
}

}  // namespace
}  // namespace songngu
