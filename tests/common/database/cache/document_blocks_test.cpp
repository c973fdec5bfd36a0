#include "common/database/cache/document_blocks.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

/// Blocks that know their first document, and how many were read.
class DocumentBlocksTest : public testing::Test {
 protected:
  const Xapian::docid* of(Xapian::docid document) {
    return blocks_.of(document, [this](Xapian::docid first) -> std::optional<Xapian::docid> {
      ++read_;
      return readable_ ? std::optional(first) : std::nullopt;
    });
  }
  /// Asks until a block is kept; how often that was.
  int asked_until_kept(Xapian::docid document) {
    for (int asked = 1; asked <= 1000; ++asked) {
      if (of(document) != nullptr) return asked;
    }
    return 0;
  }

  DocumentBlocks<Xapian::docid> blocks_;
  bool readable_ = true;
  int read_ = 0;
};

TEST_F(DocumentBlocksTest, AreReadOnceWhenTheirDocumentsHaveBeenAskedForOftenEnough) {
  EXPECT_EQ(of(2000), nullptr);
  EXPECT_GT(asked_until_kept(2000), 50);
  EXPECT_EQ(*of(2000), 1024U);
  EXPECT_EQ(*of(1024), 1024U) << "of the same block";
  EXPECT_EQ(read_, 1);
  EXPECT_EQ(of(2048), nullptr) << "of the next";
  EXPECT_EQ(of(1023), nullptr) << "of the one before";
}

TEST_F(DocumentBlocksTest, AreTriedAgainLaterWhereTheyCannotBeKept) {
  readable_ = false;
  EXPECT_EQ(asked_until_kept(1), 0);
  EXPECT_GT(read_, 1);
  EXPECT_LT(read_, 10);
  readable_ = true;
  EXPECT_GT(asked_until_kept(1), 0);
}

TEST_F(DocumentBlocksTest, AreForgotten) {
  EXPECT_GT(asked_until_kept(1), 0);
  blocks_.forget();
  EXPECT_EQ(of(1), nullptr);
}

}  // namespace
}  // namespace songngu
