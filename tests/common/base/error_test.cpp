#include "common/base/error.h"

#include <new>
#include <stdexcept>
#include <system_error>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace songngu {
namespace {

using testing::HasSubstr;

TEST(InternalError, OnlyABugIsOne) {
  const Error bug = error_of(std::out_of_range("vector::at"));
  EXPECT_EQ(bug.code(), ExitCode::kUsage);
  EXPECT_STREQ(bug.what(), "internal error: vector::at");
  EXPECT_THAT(bug.hint(), HasSubstr("please report it: send this message, the command"));
  EXPECT_STREQ(error_of(std::bad_alloc()).what(), "out of memory");
  const Error refused = error_of(std::system_error(std::make_error_code(std::errc::too_many_files_open)));
  EXPECT_THAT(refused.what(), testing::Not(HasSubstr("internal error")));
  EXPECT_EQ(refused.hint(), "");
}

TEST(InternalError, AnErrorIsItself) {
  const Error error = error_of(Error(ExitCode::kLocked, "locked", "wait"));
  EXPECT_EQ(error.code(), ExitCode::kLocked);
  EXPECT_STREQ(error.what(), "locked");
  EXPECT_EQ(error.hint(), "wait");
}

TEST(WriteError, SaysWhatAndWhy) {
  const Error error = write_error("the results", EACCES, "ask its owner", "");
  EXPECT_EQ(error.code(), ExitCode::kUsage);
  EXPECT_STREQ(error.what(), "can't write the results: Permission denied");
  EXPECT_EQ(error.hint(), "ask its owner");
}

TEST(WriteError, IsOfAFullDiskAQuotaAndALimit) {
  for (const int number : {ENOSPC, EDQUOT, EFBIG}) {
    const Error error = write_error("a.db", number, "ask its owner", "; nothing is lost");
    EXPECT_STREQ(error.what(), "no space left while writing a.db");
    EXPECT_EQ(error.hint(), "make room and run the same command again; nothing is lost");
  }
}

}  // namespace

}  // namespace songngu
