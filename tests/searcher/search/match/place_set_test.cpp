#include "searcher/search/match/place_set.h"

#include <vector>

#include <gtest/gtest.h>

namespace songngu {
namespace {

std::vector<std::size_t> all(const PlaceSet& places) {
  std::vector<std::size_t> found;
  places.for_each([&](std::size_t place) { found.push_back(place); });
  return found;
}

TEST(PlaceSet, GivesEachPlaceOnceAndInOrder) {
  PlaceSet places;
  places.reset(200);
  for (const std::size_t place : {199U, 64U, 0U, 63U}) EXPECT_TRUE(places.add(place)) << place;
  EXPECT_FALSE(places.add(64));
  EXPECT_EQ(all(places), (std::vector<std::size_t>{0, 63, 64, 199}));
}

TEST(PlaceSet, IsEmptyAgainForTheNextWindow) {
  PlaceSet places;
  places.reset(128);
  places.add(127);
  places.reset(1);
  EXPECT_EQ(all(places), std::vector<std::size_t>());
  EXPECT_TRUE(places.add(0));
}

}  // namespace
}  // namespace songngu
