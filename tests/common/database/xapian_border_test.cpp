#include "common/database/xapian_border.h"

#include <csignal>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/base/error.h"

namespace songngu {
namespace {

using testing::HasSubstr;

const DatabaseName kTwo(std::vector<std::string>{"a.db", "b.db"});

template <typename Thrown>
Error told(const Thrown& thrown, const DatabaseName& database = std::string("/srv/a.db")) {
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
  EXPECT_STREQ(opening.what(), "/srv/a.db can't be opened: no such file");
  EXPECT_THAT(opening.hint(), HasSubstr("; or name another with --db"));
}

TEST(XapianBorder, KnowsFaultsThatAreNotTheDatabases) {
  const Error locked = told(Xapian::DatabaseLockError("locked"));
  EXPECT_EQ(locked.code(), ExitCode::kLocked);
  EXPECT_STREQ(locked.what(), "/srv/a.db is being written by another program");
  EXPECT_EQ(locked.hint(), "try again later");
  EXPECT_EQ(told(Xapian::DatabaseCreateError("read-only")).code(), ExitCode::kUsage);
  const Error network = told(Xapian::NetworkError("refused"));
  EXPECT_THAT(network.what(), HasSubstr("no answer from /srv/a.db"));
  EXPECT_EQ(network.hint(), "start its server, or leave it out");
  const Error full = told(Xapian::DatabaseError("write", std::string(), 28));
  EXPECT_EQ(full.code(), ExitCode::kUsage);
  EXPECT_THAT(full.what(), HasSubstr("no space left"));
  const Error wrapped =
      told(Xapian::DatabaseError("Modifications failed (DatabaseError: Error writing block 0 (No space left "
                                 "on device)), and couldn't open"));
  EXPECT_EQ(wrapped.code(), ExitCode::kUsage);
  EXPECT_THAT(wrapped.what(), HasSubstr("no space left"));
}

TEST(XapianBorder, OfSeveralDatabasesNobodyKnowsWhichItWas) {
  const Error error = told(Xapian::DatabaseCorruptError("x"), kTwo);
  EXPECT_THAT(error.what(), HasSubstr("one of a.db, b.db is damaged: "));
  EXPECT_THAT(error.hint(),
              HasSubstr("indexer verify --db PATH; build it again: indexer build CORPUS --db PATH"));
}

TEST(XapianBorder, OneOfOneIsThatOne) {
  EXPECT_THAT(told(Xapian::DatabaseCorruptError("x"), DatabaseName(std::vector<std::string>{"a.db"})).what(),
              HasSubstr("a.db is damaged: "));
}

TEST(XapianBorderDeathTest, ACrashIsToldAsDamage) {
  if (kSanitizerReportsCrashes) GTEST_SKIP() << "a sanitizer reports crashes";
  EXPECT_EXIT(
      {
        report_crashes("searcher");
        while_reading(kTwo, [] { std::raise(SIGSEGV); });
      },
      testing::ExitedWithCode(3),
      "^searcher: error: one of a.db, b.db is damaged: the program crashed while reading it\nhint: check it: "
      "indexer "
      "verify --db PATH; build it again");
}

TEST(XapianBorder, LetsErrorsOfOursPass) {
  EXPECT_EQ(told(Error(ExitCode::kPartial, "no such passage")).code(), ExitCode::kPartial);
}

}  // namespace
}  // namespace songngu
