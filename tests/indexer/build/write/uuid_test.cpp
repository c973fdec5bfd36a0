#include "indexer/build/write/uuid.h"

#include <fstream>
#include <iterator>

#include <gtest/gtest.h>
#include <xapian.h>

#include "tests/common/base/temp_folder.h"

namespace songngu {
namespace {

const Uuid kUuid = uuid_of("0123", 0);

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class UuidTest : public testing::Test {
 protected:
  UuidTest() {
    Xapian::WritableDatabase database(folder_.at("db"), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    Xapian::Document document;
    document.add_term("lake");
    database.add_document(document);
    database.commit();
    database.compact(folder_.at("single"), Xapian::DBCOMPACT_SINGLE_FILE);
  }

  TempFolder folder_;
};

TEST(UuidOf, IsOfFingerprintAndShardAndOfVersion8) {
  EXPECT_EQ(uuid_of("0123", 0), kUuid);
  EXPECT_NE(uuid_of("0123", 1), kUuid);
  EXPECT_NE(uuid_of("0124", 0), kUuid);
  EXPECT_EQ(kUuid[6] >> 4U, 8);
  EXPECT_EQ(kUuid[8] >> 6U, 2);
}

TEST_F(UuidTest, IsTheDatabasesAfterwards) {
  for (const char* name : {"db", "single"}) {
    const std::string path = folder_.at(name);
    const std::string before = Xapian::Database(path).get_uuid();
    set_uuid(path, kUuid);
    const Xapian::Database database(path);
    EXPECT_NE(database.get_uuid(), before) << name;
    EXPECT_EQ(database.get_doccount(), 1U) << name;
    EXPECT_TRUE(database.term_exists("lake")) << name;
    EXPECT_EQ(Xapian::Database::check(path), 0U) << name;
  }
  EXPECT_EQ(Xapian::Database(folder_.at("db")).get_uuid(), Xapian::Database(folder_.at("single")).get_uuid());
}

TEST_F(UuidTest, NothingElseIsChanged) {
  const std::string path = folder_.at("single");
  const std::string before = bytes_of(path);
  set_uuid(path, kUuid);
  const std::string after = bytes_of(path);
  EXPECT_EQ(after.substr(0, 16), before.substr(0, 16));
  EXPECT_EQ(after.substr(16, 16), std::string(kUuid.begin(), kUuid.end()));
  EXPECT_EQ(after.substr(32), before.substr(32));
}

TEST_F(UuidTest, ADatabaseMayBeWrittenToAfterwards) {
  set_uuid(folder_.at("db"), kUuid);
  const std::string uuid = Xapian::Database(folder_.at("db")).get_uuid();
  Xapian::WritableDatabase database(folder_.at("db"), Xapian::DB_OPEN);
  database.add_document({});
  database.commit();
  EXPECT_EQ(Xapian::Database(folder_.at("db")).get_uuid(), uuid);
}

}  // namespace
}  // namespace songngu
