#include "searcher/search/match/match_side.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(MatchSide, FindsADocumentFromAnywhere) {
  std::vector<ScoredDocument> matches;
  for (Xapian::docid document = 3; document < 400; document += 1 + document % 5)
    matches.push_back({document, 1});
  const MatchSide side(matches);
  for (Xapian::docid document = 0; document < 405; ++document) {
    for (std::size_t from = 0; from <= matches.size(); from += 7) {
      std::size_t near = from;
      const std::size_t found = side.find(document, near);
      const bool there = near < side.size() && side.document(near) == document;
      ASSERT_EQ(found, there ? near : side.size()) << document << " from " << from;
      ASSERT_TRUE(near == side.size() || side.document(near) >= document);
      ASSERT_TRUE(near == 0 || side.document(near - 1) < document) << document << " from " << from;
    }
  }
}

TEST(MatchSide, OfNoMatchesFindsNone) {
  const std::vector<ScoredDocument> none;
  std::size_t near = 5;
  EXPECT_EQ(MatchSide(none).find(1, near), 0U);
  EXPECT_EQ(near, 0U);
}

}  // namespace
}  // namespace songngu
