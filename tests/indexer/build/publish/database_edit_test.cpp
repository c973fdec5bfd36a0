#include "indexer/build/publish/database_edit.h"

#include <sstream>

#include <gtest/gtest.h>

#include "tests/common/base/refusal.h"
#include "tests/common/base/temp_folder.h"

namespace songngu {
namespace {

std::string content(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

TEST(CopyDatabase, CopiesEveryFileAsItIs) {
  const TempFolder folder;
  const std::string large(3'000'000, '\0');
  folder.write("from/postlist.glass", large);
  folder.write("from/flintlock", "");
  copy_database(folder.at("from"), folder.at("to"));
  EXPECT_EQ(content(folder.at("to/postlist.glass")), large);
  EXPECT_TRUE(std::filesystem::exists(folder.at("to/flintlock")));
}

TEST(CopyDatabase, WritesOverNothing) {
  const TempFolder folder;
  folder.write("from/iamglass", "new");
  folder.write("to/iamglass", "old");
  EXPECT_EQ(refusal([&] { copy_database(folder.at("from"), folder.at("to")); }),
            "can't write " + folder.at("to/iamglass") +
                ": File exists | name another place with --db PATH, or make this one writable");
  EXPECT_EQ(content(folder.at("to/iamglass")), "old");
}

TEST(CopyDatabase, WhatCanNotBeReadIsDamage) {
  const TempFolder folder;
  std::filesystem::create_directories(folder.at("from/iamglass"));
  EXPECT_NE(refusal([&] { copy_database(folder.at("from"), folder.at("to")); }, ExitCode::kDatabase)
                .find("iamglass is damaged: Is a directory"),
            std::string::npos);
}

}  // namespace
}  // namespace songngu
