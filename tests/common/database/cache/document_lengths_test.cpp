#include "common/database/cache/document_lengths.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

constexpr Xapian::docid kDocuments = 5000;  // several blocks

Xapian::WritableDatabase collection(Xapian::termcount first_length) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (Xapian::docid i = 0; i < kDocuments; ++i) {
    Xapian::Document document;
    document.add_term("word", first_length + i % 50);
    database.add_document(document);
  }
  return database;
}

/// Asks until they are kept.
std::uint32_t kept(DocumentLengths& lengths, const Xapian::Database& database, Xapian::docid document) {
  for (int i = 0; i < 1024; ++i) {
    if (const auto found = lengths.of(database, document)) return *found;
  }
  ADD_FAILURE() << "never kept";
  return 0;
}

TEST(DocumentLengths, AreWhatXapianSaysInAnyOrder) {
  Xapian::WritableDatabase database = collection(1);
  database.delete_document(2000);
  DocumentLengths lengths;
  for (const Xapian::docid document : {kDocuments, Xapian::docid{1}, Xapian::docid{1023}, Xapian::docid{1024},
                                       Xapian::docid{2500}, Xapian::docid{1999}}) {
    EXPECT_EQ(kept(lengths, database, document), database.get_doclength(document)) << document;
  }
  EXPECT_EQ(kept(lengths, database, 2000), 0U) << "deleted";
}

TEST(DocumentLengths, AreThoseOfSeveralDatabases) {
  Xapian::Database both(collection(1));
  both.add_database(collection(101));
  DocumentLengths lengths;
  for (Xapian::docid document = 1; document <= 2 * kDocuments; ++document) {
    ASSERT_EQ(kept(lengths, both, document), both.get_doclength(document)) << document;
  }
}

TEST(DocumentLengths, AreKeptUntilTheyAreForgotten) {
  DocumentLengths lengths;
  EXPECT_EQ(kept(lengths, collection(1), 1), 1U);
  EXPECT_EQ(kept(lengths, collection(7), 1), 1U) << "not read again";
  lengths.forget();
  EXPECT_EQ(kept(lengths, collection(7), 1), 7U);
}

}  // namespace
}  // namespace songngu
