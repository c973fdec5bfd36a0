#include "searcher/search/read/value_stream.h"

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

}  // namespace
}  // namespace songngu
