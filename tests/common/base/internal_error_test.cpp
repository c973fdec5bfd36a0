#include "common/base/internal_error.h"

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

}  // namespace
}  // namespace songngu
