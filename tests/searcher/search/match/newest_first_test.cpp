#include "searcher/search/match/newest_first.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "common/database/terms/schema.h"

namespace songngu {
namespace {

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
