#include "common/database/default_path.h"

#include <gtest/gtest.h>

#include "common/base/error.h"

namespace songngu {
namespace {

TEST(DefaultDatabasePath, TakesTheFirstThatIsSet) {
  EXPECT_EQ(default_database_path({"db", "/data", "/home/an"}), "db");
  EXPECT_EQ(default_database_path({"", "/data", "/home/an"}), "/data/songngu/digest.db");
  EXPECT_EQ(default_database_path({std::nullopt, std::nullopt, "/home/an"}),
            "/home/an/.local/share/songngu/digest.db");
}

TEST(DefaultDatabasePath, IgnoresARelativeDataHome) {
  EXPECT_EQ(default_database_path({std::nullopt, "data", "/home/an"}),
            "/home/an/.local/share/songngu/digest.db");
}

TEST(DefaultDatabasePath, SaysWhereNothingIsSet) {
  try {
    default_database_path({std::nullopt, std::nullopt, ""});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ExitCode::kUsage);
    EXPECT_NE(error.hint().find("--db"), std::string::npos);
  }
}

}  // namespace
}  // namespace songngu
