#include "searcher/search/read/candidate.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/database/terms/schema.h"
#include "searcher/search/read/passage_reader.h"

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

class NewestFirstTest : public testing::TestWithParam<bool> {
 protected:
  NewestFirstTest() : database_("", Xapian::DB_BACKEND_INMEMORY) {
    for (const char* date : {"2024-05-01", "", "2025-01-31", "2024-05-01", "2025-02-01"}) {
      Xapian::Document document;
      if (*date != '\0') document.add_value(schema::kDateSlot, date);
      database_.add_document(document);
    }
  }

  std::vector<Xapian::docid> in_order(const std::vector<Xapian::docid>& ranked) {
    std::vector<Candidate> candidates;
    for (const Xapian::docid document : ranked) candidates.push_back({document, 1, "e/vi/body/1"});
    put_newest_first(reader_, candidates);
    std::vector<Xapian::docid> documents;
    for (const Candidate& candidate : candidates) documents.push_back(candidate.document);
    return documents;
  }

  Xapian::WritableDatabase database_;
  DocumentColumns columns_;
  PassageReader reader_{{database_}, GetParam(), columns_};
};

TEST_P(NewestFirstTest, EqualDatesStayInTheirOrderAndUndatedComeLast) {
  EXPECT_EQ(in_order({2, 4, 3, 1, 5}), (std::vector<Xapian::docid>{5, 3, 4, 1, 2}));
  EXPECT_EQ(in_order({1, 2, 3, 4}), (std::vector<Xapian::docid>{3, 1, 4, 2}));
  EXPECT_TRUE(in_order({}).empty());
}

INSTANTIATE_TEST_SUITE_P(HereAndFromServers, NewestFirstTest, testing::Bool());

}  // namespace
}  // namespace songngu
