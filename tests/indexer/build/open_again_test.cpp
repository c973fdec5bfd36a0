// What a reader keeps of documents, when the database is another.
#include <gmock/gmock.h>

#include "common/database/open/open.h"
#include "tests/indexer/build/corpus_folder.h"

namespace songngu {
namespace {

struct Column {
  std::uint32_t length = 0;
  std::vector<std::int32_t> links;

  bool operator==(const Column&) const = default;
};

/// Of each document; asked until all is kept.
std::vector<Column> columns_of(OpenDatabase& open) {
  const Xapian::Database& database = open.xapian();
  DocumentColumns& kept = open.columns();
  std::vector<Column> columns;
  for (Xapian::docid document = 1; document <= database.get_lastdocid(); ++document) {
    for (int i = 0; i < 1024; ++i) {
      kept.lengths.of(database, document);
      kept.links.of(database, document);
    }
    const PassageLinks::Links links = kept.links.of(database, document).value();
    columns.push_back({kept.lengths.of(database, document).value(), {links.begin(), links.end()}});
  }
  return columns;
}

using OpenAgainTest = CorpusFolderTest;

TEST_F(OpenAgainTest, ForgetsWhatItKeptOfDocuments) {
  for (int i = 0; i < 6; ++i) write("corpus/f" + std::to_string(i) + ".txt", digest_text(i));
  make();
  OpenDatabase reader({at("database")});
  const std::vector<Column> before = columns_of(reader);
  write("corpus/f1.txt", "Một dòng.\nA line.\n" + digest_text(9));
  for (const bool in_place : {true, false}) {
    in_place ? update() : make();
    ASSERT_TRUE(reader.refresh());
    const std::vector<Column> now = columns_of(reader);
    OpenDatabase fresh({at("database")});
    EXPECT_EQ(now, columns_of(fresh));
    EXPECT_NE(now, before);
    write("corpus/f2.txt", digest_text(12) + digest_text(14));
  }
}

}  // namespace
}  // namespace songngu
