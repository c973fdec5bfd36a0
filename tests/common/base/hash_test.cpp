#include "common/base/hash.h"

#include <unordered_set>

#include <gtest/gtest.h>

namespace songngu {
namespace {

// Databases hold these values: other ones need another schema version.
TEST(Hash, IsXxh3) {
  EXPECT_EQ(hash64(""), 0x2D06800538D394C2U);
  EXPECT_EQ(hash128_digits(""), "99aa06d3014798d86001c324468d497f");
  EXPECT_EQ(hash64("đường"), 4267484555144095905U);
  EXPECT_EQ(hash64("đường", 1), 10137795985573105512U);
}

TEST(Hash, OfBytesBeginsWithTheMostSignificant) {
  EXPECT_EQ(hash128("").front(), 0x99);
  EXPECT_EQ(hash128("").back(), 0x7F);
}

TEST(FoldHash, StaysTheSame) {
  EXPECT_EQ(fold_hash(""), 0xF52A15E9A9B5E89BU);
  EXPECT_EQ(fold_hash("2025-01-31-a"), 11366402815450064910U);
}

TEST(StringHash, FindsAStringByAView) {
  const std::unordered_set<std::string, StringHash, std::equal_to<>> words{"một"};
  EXPECT_TRUE(words.contains(std::string_view("một hai").substr(0, std::string_view("một").size())));
}

}  // namespace
}  // namespace songngu
