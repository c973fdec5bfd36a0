#include "common/base/write_error.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

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
