#include "common/database/open/xapian_border.h"

#include <array>
#include <csignal>
#include <cstdint>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/base/error.h"

namespace songngu {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

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
  damaged(told(Xapian::DatabaseModifiedError("discarded")));
  EXPECT_THAT(told(Xapian::DatabaseModifiedError("discarded")).what(),
              HasSubstr("its tables are newer than its revision, or it is being rewritten continuously"));
  damaged(told(RecordError("the checksum of a record is wrong")));
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
  EXPECT_EQ(locked.hint(), "try again when it is done");
  EXPECT_EQ(told(Xapian::DatabaseCreateError("read-only")).code(), ExitCode::kUsage);
  const Error network = told(Xapian::NetworkError("refused"));
  EXPECT_THAT(network.what(), HasSubstr("no answer from /srv/a.db"));
  EXPECT_EQ(network.hint(), "start the server, or leave out this database");
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

TEST(XapianBorder, ABugIsNeverDamage) {
  const auto internal = [](const Error& error) {
    EXPECT_EQ(error.code(), ExitCode::kUsage);
    EXPECT_THAT(error.what(), StartsWith("internal error: "));
    EXPECT_THAT(error.hint(), StartsWith("please report it: "));
    EXPECT_THAT(error.hint(),
                EndsWith("; indexer verify --db /srv/a.db shows whether the database is whole"));
  };
  internal(told(std::out_of_range("vector::at")));
  internal(told(std::length_error("basic_string::append")));
  internal(told(Xapian::InvalidArgumentError("factor")));
  internal(told(Xapian::InvalidOperationError("commit without a transaction")));
  const Error memory = told(std::bad_alloc());
  EXPECT_EQ(memory.code(), ExitCode::kUsage);
  EXPECT_STREQ(memory.what(), "out of memory");
  EXPECT_EQ(memory.hint(), "indexer verify --db /srv/a.db shows whether the database is whole");
}

class XapianBorderDeathTest : public testing::Test {
 protected:
  void SetUp() override {
    if (kSanitizerReportsCrashes) GTEST_SKIP() << "a sanitizer reports crashes";
  }
};

/// A string whose bytes nobody may read: what it is given to crashes.
const std::string& unreadable() {
  static const struct {
    std::uintptr_t bytes = 64;
    std::size_t size = 64;
    std::array<char, 16> rest = {};
  } made;
  static_assert(sizeof made == sizeof(std::string));
  return reinterpret_cast<const std::string&>(made);  // NOLINT: that is the point
}

constexpr const char* kBlamed =
    "^searcher: error: one of a.db, b.db is damaged: Xapian crashed while reading it\nhint: check it: "
    "indexer "
    "verify --db PATH; build it again";
constexpr const char* kInternal =
    "^searcher: error: internal error: segmentation fault\nhint: please report it";

template <typename Work>
void crash_while_reading(const Work& work) {
  report_crashes("searcher");
  while_reading(kTwo, work);
}

TEST_F(XapianBorderDeathTest, ACrashInsideXapianIsDamage) {
  EXPECT_EXIT(crash_while_reading([] { Xapian::sortable_unserialise(unreadable()); }),
              testing::ExitedWithCode(3), kBlamed);
}

TEST_F(XapianBorderDeathTest, SoIsOneOfALibraryThatXapianHasCalled) {
  EXPECT_EXIT(crash_while_reading([] { Xapian::Document().set_data(unreadable()); }),
              testing::ExitedWithCode(3), kBlamed);
}

TEST_F(XapianBorderDeathTest, ACrashOfOursBetweenCallsIsNot) {
  EXPECT_EXIT(crash_while_reading([] {
                Xapian::Document().set_data("whole");
                std::raise(SIGSEGV);
              }),
              testing::KilledBySignal(SIGSEGV), kInternal);
}

/// What Xapian calls back.
class Crashes : public Xapian::MatchDecider {
 public:
  bool operator()(const Xapian::Document& /*document*/) const override {
    volatile int* nothing = nullptr;
    *nothing = 1;
    return true;
  }
};

TEST_F(XapianBorderDeathTest, NorIsOneOfOursThatXapianHasCalled) {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  database.add_document(Xapian::Document());
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query::MatchAll);
  const Crashes decider;
  EXPECT_EXIT(crash_while_reading([&] { enquire.get_mset(0, 10, 0, nullptr, &decider); }),
              testing::KilledBySignal(SIGSEGV), kInternal);
}

TEST(XapianBorder, LetsErrorsOfOursPass) {
  EXPECT_EQ(told(Error(ExitCode::kPartial, "no such passage")).code(), ExitCode::kPartial);
}

}  // namespace
}  // namespace songngu
