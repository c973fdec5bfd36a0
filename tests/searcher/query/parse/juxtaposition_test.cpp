#include "searcher/query/parse/juxtaposition.h"

#include <gtest/gtest.h>

#include "tests/searcher/query/parsed.h"

namespace songngu {
namespace {

TEST(Juxtaposition, TakesEmptyAndSingleNodesAsTheyAre) {
  Juxtaposition juxtaposed(false);
  EXPECT_TRUE(is_empty(juxtaposed.take()));
  juxtaposed.add(Node{});
  juxtaposed.require(Node{});
  juxtaposed.exclude(Node{});
  EXPECT_TRUE(is_empty(juxtaposed.take()));
  juxtaposed.add(word_node("a"));
  EXPECT_EQ(to_string(juxtaposed.take()), "a");
  juxtaposed.require(tag_node("a"));
  EXPECT_EQ(to_string(juxtaposed.take()), "tag:a");
  EXPECT_TRUE(is_empty(juxtaposed.take()));
}

TEST(Juxtaposition, OnlyExcludingIsNegative) {
  Juxtaposition juxtaposed(false);
  juxtaposed.exclude(word_node("a"));
  const Node negative = juxtaposed.take();
  EXPECT_TRUE(is_only_negative(negative));
  EXPECT_FALSE(is_only_negative(Node{}));
  juxtaposed.add(word_node("b"));
  juxtaposed.add(negative);
  EXPECT_EQ(to_string(juxtaposed.take()), "(ANY b (NOT a))");
}

}  // namespace
}  // namespace songngu
