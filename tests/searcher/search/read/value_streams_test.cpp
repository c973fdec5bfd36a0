#include "searcher/search/read/value_streams.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(ValueStream, GivesValuesInAnyOrder) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (int i = 1; i <= 9; ++i) {
    Xapian::Document document;
    if (i != 4) document.add_value(schema::kKeySlot, "key " + std::to_string(i));
    database.add_document(document);
  }
  ValueStream keys(database, schema::kKeySlot);
  for (const Xapian::docid document : {2U, 2U, 7U, 9U, 3U, 1U, 8U}) {
    EXPECT_EQ(keys.at(document), "key " + std::to_string(document));
  }
  EXPECT_EQ(keys.at(4), "") << "it has none";
  EXPECT_EQ(keys.at(10), "") << "there is no such document";
  EXPECT_EQ(keys.at(5), "key 5");
}

/// Documents with a date, the second without; each has the term of its number.
class DocumentValuesTest : public testing::TestWithParam<bool> {
 protected:
  DocumentValuesTest() : database_("", Xapian::DB_BACKEND_INMEMORY) {
    for (int i = 1; i <= 4; ++i) {
      Xapian::Document document;
      if (i != 2) document.add_value(schema::kDateSlot, "2025-01-0" + std::to_string(i));
      document.add_value(schema::kKeySlot, "key " + std::to_string(i));
      document.add_boolean_term("T" + std::to_string(i));
      database_.add_document(document);
    }
  }

  Xapian::WritableDatabase database_;
  DocumentColumns columns_;
};

TEST_P(DocumentValuesTest, AreThoseOfTheDocumentThatWasGoneTo) {
  const bool as_over_servers = GetParam();
  const PassageReader reader({database_}, as_over_servers, columns_);
  DocumentValues document(reader);
  for (const Xapian::docid number : {1U, 3U, 4U, 2U}) {
    document.go_to(number);
    EXPECT_EQ(document.value(schema::kDateSlot), number == 2 ? "" : "2025-01-0" + std::to_string(number));
    EXPECT_EQ(document.value(schema::kKeySlot), "key " + std::to_string(number));
    EXPECT_TRUE(document.has_term("T" + std::to_string(number)));
    EXPECT_FALSE(document.has_term("T" + std::to_string(number + 1)));
    EXPECT_FALSE(document.has_term("S"));
  }
}

INSTANTIATE_TEST_SUITE_P(Databases, DocumentValuesTest, testing::Bool());

}  // namespace
}  // namespace songngu
