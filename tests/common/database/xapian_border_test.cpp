#include "common/database/xapian_border.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/base/error.h"

namespace songngu {
namespace {

using testing::HasSubstr;

template <typename Thrown>
Error told(const Thrown& thrown, const std::string& database = "/srv/a.db") {
  try {
    while_reading(database, [&] { throw thrown; });
  } catch (const Error& error) {
    return error;
  }
  ADD_FAILURE() << "no Error";
  return {ExitCode::kOk, ""};
}

TEST(XapianBorder, SaysWhichFaultItIsAndWhatMendsIt) {
  const auto damaged = [](const Error& error) {
    EXPECT_EQ(error.code(), ExitCode::kDatabase);
    EXPECT_THAT(error.what(), HasSubstr("/srv/a.db is damaged: "));
    EXPECT_THAT(error.hint(), HasSubstr("indexer verify --db /srv/a.db"));
    EXPECT_THAT(error.hint(), HasSubstr("indexer build CORPUS --db /srv/a.db"));
  };
  damaged(told(Xapian::DatabaseCorruptError("block 7")));
  damaged(told(Xapian::DocNotFoundError("Document 44 not found")));
  damaged(told(Xapian::InvalidArgumentError("factor")));
  damaged(told(Xapian::DatabaseModifiedError("discarded")));
  damaged(told(RecordError("a record is not what was written")));
  damaged(told(std::length_error("basic_string::append")));
  damaged(told(std::bad_alloc()));
  const Error version = told(Xapian::DatabaseVersionError("version 3"));
  EXPECT_EQ(version.code(), ExitCode::kDatabase);
  EXPECT_THAT(version.what(), HasSubstr("made by another version of Xapian"));
  const Error opening = told(Xapian::DatabaseOpeningError("no such file"));
  EXPECT_EQ(opening.code(), ExitCode::kDatabase);
  EXPECT_THAT(opening.what(), HasSubstr("can't be opened"));
}

TEST(XapianBorder, KnowsFaultsThatAreNotTheDatabases) {
  EXPECT_EQ(told(Xapian::DatabaseLockError("locked")).code(), ExitCode::kLocked);
  EXPECT_EQ(told(Xapian::DatabaseCreateError("read-only")).code(), ExitCode::kUsage);
  EXPECT_THAT(told(Xapian::NetworkError("refused")).what(), HasSubstr("no answer from /srv/a.db"));
  const Error full = told(Xapian::DatabaseError("write", std::string(), 28));
  EXPECT_EQ(full.code(), ExitCode::kUsage);
  EXPECT_THAT(full.what(), HasSubstr("no space left"));
}

TEST(XapianBorder, SeveralDatabasesAreNoPathOfACommand) {
  EXPECT_THAT(told(Xapian::DatabaseCorruptError("x"), "a.db, b.db").hint(), HasSubstr("--db PATH"));
}

TEST(XapianBorder, LetsErrorsOfOursPass) {
  EXPECT_EQ(told(Error(ExitCode::kPartial, "no such passage")).code(), ExitCode::kPartial);
}

}  // namespace
}  // namespace songngu
