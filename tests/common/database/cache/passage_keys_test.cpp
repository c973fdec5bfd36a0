#include "common/database/cache/passage_keys.h"

#include <gtest/gtest.h>

#include "common/database/terms/schema.h"

namespace songngu {
namespace {

constexpr Xapian::docid kKeys = 3000;  // several blocks

std::string key_of(Xapian::docid document, const std::string& entry) {
  return entry + std::to_string(document / 50) + "/vi/body/" + std::to_string(document);
}

Xapian::WritableDatabase keyed(const std::string& entry) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (Xapian::docid i = 1; i <= kKeys; ++i) {
    Xapian::Document document;
    if (i % 7 != 0) document.add_value(schema::kKeySlot, key_of(i, entry));
    database.add_document(document);
  }
  return database;
}

/// Asks until it is kept.
std::string asked(PassageKeys::Cursor& cursor, Xapian::docid document) {
  for (int i = 0; i < 1024; ++i) {
    if (const auto key = cursor.at(document)) return std::string(*key);
  }
  ADD_FAILURE() << "never kept";
  return {};
}

TEST(PassageKeys, AreGivenInAnyOrder) {
  Xapian::WritableDatabase database = keyed("e");
  database.delete_document(1501);
  PassageKeys keys;
  PassageKeys::Cursor cursor(keys, database);
  for (const Xapian::docid document :
       {2999U, 1U, 2U, 2U, 16U, 15U, 31U, 32U, 1023U, 1024U, 1025U, 1499U, 1502U, 1U, 2050U, 2000U, 1U}) {
    EXPECT_EQ(asked(cursor, document), key_of(document, "e"));
  }
  EXPECT_EQ(asked(cursor, 14), "") << "has none";
  EXPECT_EQ(asked(cursor, 1501), "") << "deleted";
  EXPECT_EQ(asked(cursor, kKeys + 5), "") << "behind the last";
}

TEST(PassageKeys, AreGivenOneAfterAnother) {
  const Xapian::WritableDatabase database = keyed("e");
  PassageKeys keys;
  PassageKeys::Cursor cursor(keys, database);
  for (Xapian::docid i = 1; i <= kKeys; ++i) {
    EXPECT_EQ(asked(cursor, i), i % 7 != 0 ? key_of(i, "e") : "");
  }
}

TEST(PassageKeys, AreThoseOfSeveralDatabases) {
  Xapian::Database both(keyed("e"));
  both.add_database(keyed("f"));
  PassageKeys keys;
  PassageKeys::Cursor cursor(keys, both);
  EXPECT_EQ(asked(cursor, 1), key_of(1, "e"));
  EXPECT_EQ(asked(cursor, 2), key_of(1, "f"));
  EXPECT_EQ(asked(cursor, 5998), key_of(2999, "f"));
}

TEST(PassageKeys, AreKeptUntilTheyAreForgotten) {
  PassageKeys keys;
  const auto first = [&](const char* entry) {
    const Xapian::WritableDatabase database = keyed(entry);
    PassageKeys::Cursor cursor(keys, database);
    return asked(cursor, 2);
  };
  EXPECT_EQ(first("e"), key_of(2, "e"));
  EXPECT_EQ(first("f"), key_of(2, "e")) << "not read again";
  keys.forget();
  EXPECT_EQ(first("f"), key_of(2, "f"));
}

}  // namespace
}  // namespace songngu
