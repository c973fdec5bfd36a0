#include "common/base/file_lines.h"

#include <gtest/gtest.h>

#include "tests/common/base/temp_folder.h"

namespace songngu {
namespace {

TEST(FileLines, AreThereInAnyOrder) {
  const TempFolder folder;
  FileLines lines(folder.write("a.txt", "một\nhai\n\nbốn"));
  for (const auto& [number, text] : std::initializer_list<std::pair<std::uint32_t, const char*>>{
           {2, "hai"}, {2, "hai"}, {4, "bốn"}, {3, ""}, {1, "một"}, {9, ""}, {10, ""}, {4, "bốn"}}) {
    EXPECT_EQ(lines.line(number), text) << number;
  }
}

TEST(FileLines, AreEmptyWhereThereIsNoFile) {
  EXPECT_EQ(FileLines("/nonexistent/a.txt").line(1), "");
}

TEST(FileLines, AreReadFromTheFileOnce) {
  const TempFolder folder;
  const std::string file = folder.write("a.txt", "một\nhai\n");
  FileLines lines(file);
  EXPECT_EQ(lines.line(1), "một");
  std::filesystem::remove(file);
  EXPECT_EQ(lines.line(2), "hai");
}

}  // namespace
}  // namespace songngu
