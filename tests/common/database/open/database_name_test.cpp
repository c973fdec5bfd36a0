#include "common/database/open/database_name.h"

#include <gtest/gtest.h>

#include "tests/common/base/refusal.h"

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
  EXPECT_EQ(
      refusal([] {
        default_database_path({std::nullopt, std::nullopt, ""});
      }),
      "no database: neither --db nor SONGNGU_DB, XDG_DATA_HOME or HOME is set | say where it is: --db PATH");
}

}  // namespace

}  // namespace songngu
