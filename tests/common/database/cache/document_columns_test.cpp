#include "common/database/cache/document_columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/database/record/passage_key.h"
#include "common/database/terms/schema.h"

namespace songngu {
namespace {

/// Blocks that know their first document, and how many were read.
class DocumentBlocksTest : public testing::Test {
 protected:
  const Xapian::docid* of(Xapian::docid document) {
    return blocks_.of(document, [this](Xapian::docid first) -> std::optional<Xapian::docid> {
      ++read_;
      return readable_ ? std::optional(first) : std::nullopt;
    });
  }
  /// Asks until a block is kept; how often that was.
  int asked_until_kept(Xapian::docid document) {
    for (int asked = 1; asked <= 1000; ++asked) {
      if (of(document) != nullptr) return asked;
    }
    return 0;
  }

  DocumentBlocks<Xapian::docid> blocks_;
  bool readable_ = true;
  int read_ = 0;
};

TEST_F(DocumentBlocksTest, AreReadOnceWhenTheirDocumentsHaveBeenAskedForOftenEnough) {
  EXPECT_EQ(of(2000), nullptr);
  EXPECT_GT(asked_until_kept(2000), 50);
  EXPECT_EQ(*of(2000), 1024U);
  EXPECT_EQ(*of(1024), 1024U) << "of the same block";
  EXPECT_EQ(read_, 1);
  EXPECT_EQ(of(2048), nullptr) << "of the next";
  EXPECT_EQ(of(1023), nullptr) << "of the one before";
}

TEST_F(DocumentBlocksTest, AreTriedAgainLaterWhereTheyCannotBeKept) {
  readable_ = false;
  EXPECT_EQ(asked_until_kept(1), 0);
  EXPECT_GT(read_, 1);
  EXPECT_LT(read_, 10);
  readable_ = true;
  EXPECT_GT(asked_until_kept(1), 0);
}

TEST_F(DocumentBlocksTest, AreForgotten) {
  EXPECT_GT(asked_until_kept(1), 0);
  blocks_.forget();
  EXPECT_EQ(of(1), nullptr);
}

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

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Xapian::docid kPassages = 3000;  // several blocks

/// Of document i: `steps`, and i.
Xapian::WritableDatabase passages(std::int32_t steps) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (Xapian::docid i = 1; i <= kPassages; ++i) {
    Xapian::Document document;
    PassageKey key{.id = "e/vi/body/" + std::to_string(i), .links = {}};
    if (i % 3 != 0) key.links = {steps, static_cast<std::int32_t>(i)};
    document.add_value(schema::kKeySlot, encode(key));
    database.add_document(document);
  }
  return database;
}

/// Asks until they are kept.
std::vector<std::int32_t> kept(PassageLinks& links, const Xapian::Database& database,
                               Xapian::docid document) {
  for (int i = 0; i < 1024; ++i) {
    if (const auto found = links.of(database, document)) return {found->begin(), found->end()};
  }
  ADD_FAILURE() << "never kept";
  return {};
}

TEST(PassageLinks, AreThoseOfTheKeys) {
  Xapian::WritableDatabase database = passages(-2);
  database.delete_document(1500);
  PassageLinks links;
  for (const Xapian::docid document : {2999U, 1U, 1022U, 1024U, 1499U, 1501U, 1U}) {
    EXPECT_THAT(kept(links, database, document), ElementsAre(-2, static_cast<std::int32_t>(document)));
  }
  EXPECT_THAT(kept(links, database, 1023), IsEmpty()) << "has none";
  EXPECT_THAT(kept(links, database, 1500), IsEmpty()) << "deleted";
  EXPECT_THAT(kept(links, database, kPassages + 5), IsEmpty()) << "behind the last";
}

TEST(PassageLinks, AreThoseOfSeveralDatabases) {
  Xapian::Database both(passages(1));
  both.add_database(passages(7));
  PassageLinks links;
  EXPECT_THAT(kept(links, both, 1), ElementsAre(1, 1));
  EXPECT_THAT(kept(links, both, 2), ElementsAre(7, 1));
  EXPECT_THAT(kept(links, both, 5998), ElementsAre(7, 2999));
}

TEST(PassageLinks, AreNotKeptOfABlockThatHoldsADamagedKey) {
  Xapian::WritableDatabase database = passages(1);
  Xapian::Document damaged;
  damaged.add_value(schema::kKeySlot, "e/vi/body/7");  // its identifier does not end
  database.replace_document(7, damaged);
  PassageLinks links;
  for (int asked = 0; asked < 300; ++asked) EXPECT_EQ(links.of(database, 1), std::nullopt);
  EXPECT_THAT(kept(links, database, 2000), ElementsAre(1, 2000)) << "of another block";
}

TEST(PassageLinks, AreKeptUntilTheyAreForgotten) {
  PassageLinks links;
  EXPECT_THAT(kept(links, passages(1), 2), ElementsAre(1, 2));
  EXPECT_THAT(kept(links, passages(4), 2), ElementsAre(1, 2)) << "not read again";
  links.forget();
  EXPECT_THAT(kept(links, passages(4), 2), ElementsAre(4, 2));
}

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
