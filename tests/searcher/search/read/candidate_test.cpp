#include "searcher/search/read/candidate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace songngu {
namespace {

Candidate candidate(double score, const char* id) {
  return {.document = 1, .score = score, .key = encode(PassageKey{.id = id, .links = {}})};
}

std::vector<std::string> in_order(std::vector<Candidate> candidates) {
  put_in_order(candidates);
  std::vector<std::string> ids;
  for (const Candidate& one : candidates) ids.emplace_back(one.id());
  return ids;
}

TEST(Candidate, ScoresThatDifferByLessThanAMillionthAreTheSame) {
  EXPECT_EQ(rounded_score(0.1 + 0.2), rounded_score(0.3));
  EXPECT_EQ(rounded_score(7.0000001), 7);
  EXPECT_NE(rounded_score(7.000001), 7);
}

TEST(Candidate, TheBestIsFirstAndTiesGoByIdentifier) {
  EXPECT_THAT(
      in_order({candidate(1, "a/en/body/1"), candidate(2, "c/en/body/1"), candidate(2, "b/en/body/1")}),
      testing::ElementsAre("b/en/body/1", "c/en/body/1", "a/en/body/1"));
}

}  // namespace
}  // namespace songngu
