#include "common/database/cache/passage_links.h"

#include <gmock/gmock.h>

#include "common/database/record/passage_key.h"
#include "common/database/terms/schema.h"

namespace songngu {
namespace {

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

}  // namespace
}  // namespace songngu
