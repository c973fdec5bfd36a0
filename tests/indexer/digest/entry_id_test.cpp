#include "indexer/digest/entry_id.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(EntryId, IsThePathWithoutExtension) {
  EXPECT_EQ(entry_id_of("2025-01-31-gao.txt"), "2025-01-31-gao");
  EXPECT_EQ(entry_id_of("2025/01/31.gao.md"), "2025/01/31.gao");
  EXPECT_EQ(entry_id_of("v1.2/gao"), "v1.2/gao");
  EXPECT_EQ(entry_id_of("a/.gao"), "a/.gao");
}

TEST(EntryId, EncodesWhatShellsAndUrlsMindAbout) {
  EXPECT_EQ(entry_id_of("giá gạo.txt"), "gi%C3%A1%20g%E1%BA%A1o");
  EXPECT_EQ(entry_id_of("a~2 %\"'\n?#&.txt"), "a%7E2%20%25%22%27%0A%3F%23%26");
}

TEST(EntryId, IsTheSameForBothNormalForms) {
  EXPECT_EQ(entry_id_of("gia\u0301.txt"), entry_id_of("gi\u00E1.txt"));
}

TEST(EntryId, TakesNamesThatAreNoText) {
  EXPECT_EQ(entry_id_of("a\xFF.txt"), "a%FF");
  EXPECT_NE(entry_id_of("a\xFF.txt"), entry_id_of("a\xFE.txt"));
}

}  // namespace
}  // namespace songngu
