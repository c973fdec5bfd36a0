#include "indexer/import/import_folder.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/base/error.h"
#include "tests/common/base/temp_folder.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class ImportFolderTest : public testing::Test {
 protected:
  PostOutcome put(const std::string& post, const std::string& text, const std::string& name = "title") {
    ImportFolder folder(into());
    return folder.put(post, text, text, name, name + "-5").outcome;
  }
  [[nodiscard]] std::string into() const { return folder_.at("into"); }
  [[nodiscard]] std::string read(const std::string& name) const {
    std::ifstream file(fs::path(into()) / name);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> list;
    for (const auto& file : fs::directory_iterator(into())) list.push_back(file.path().filename());
    std::sort(list.begin(), list.end());
    return list;
  }

  TempFolder folder_;
};

TEST_F(ImportFolderTest, AddsAPostOnce) {
  EXPECT_EQ(put("a/1", "text"), PostOutcome::kAdded);
  EXPECT_EQ(read("title.txt"), "text");
  ImportFolder again(into());
  EXPECT_TRUE(again.knows("a/1", "text"));
  EXPECT_FALSE(again.knows("a/1", "other"));
  EXPECT_FALSE(again.knows("a/2", "text"));
  EXPECT_THAT(names(), ElementsAre(".songngu-import.tsv", "title.txt"));
}

TEST_F(ImportFolderTest, ALaterTextTakesThePlaceOfAnUntouchedFile) {
  put("a/1", "text");
  EXPECT_EQ(put("a/1", "new"), PostOutcome::kUpdated);
  EXPECT_EQ(put("a/1", "newer"), PostOutcome::kUpdated);
  EXPECT_EQ(read("title.txt"), "newer");
}

TEST_F(ImportFolderTest, WhatWasEditedStays) {
  put("a/1", "text");
  folder_.write("into/title.txt", "edited");
  EXPECT_EQ(put("a/1", "new"), PostOutcome::kEdited);
  EXPECT_EQ(put("a/1", "newer"), PostOutcome::kEdited);
  EXPECT_EQ(read("title.txt"), "edited");
  folder_.write("into/title.txt", "newest");
  EXPECT_EQ(put("a/1", "newest"), PostOutcome::kUpdated) << "both say the same again";
}

TEST_F(ImportFolderTest, WhatWasDeletedStaysSo) {
  put("a/1", "text");
  fs::remove(fs::path(into()) / "title.txt");
  EXPECT_EQ(put("a/1", "new"), PostOutcome::kDeleted);
  EXPECT_THAT(names(), ElementsAre(".songngu-import.tsv"));
}

TEST_F(ImportFolderTest, TakesNoNameThatIsTaken) {
  folder_.write("into/title.txt", "mine");
  folder_.write("into/title-5.md", "mine");
  EXPECT_EQ(put("a/1", "text"), PostOutcome::kAdded);
  EXPECT_EQ(put("a/2", "text 2"), PostOutcome::kAdded);
  EXPECT_THAT(names(), ElementsAre(".songngu-import.tsv", "title-5-2.txt", "title-5-3.txt", "title-5.md",
                                   "title.txt"));
  EXPECT_EQ(read("title.txt"), "mine");
}

TEST_F(ImportFolderTest, KnowsAFileAgainThatAKillHasLeftUnremembered) {
  put("a/1", "text");
  const std::string manifest = read(".songngu-import.tsv");
  for (std::size_t size = 0; size < manifest.size(); ++size) {
    folder_.write("into/.songngu-import.tsv", manifest.substr(0, size));
    folder_.write("into/.songngu-import.unfinished", "te");
    EXPECT_EQ(put("a/1", "text"), PostOutcome::kAdded);
    EXPECT_EQ(read(".songngu-import.tsv"), manifest);
    EXPECT_THAT(names(), ElementsAre(".songngu-import.tsv", "title.txt"));
  }
}

TEST_F(ImportFolderTest, RefusesADamagedManifest) {
  for (const std::string line :
       {"nonsense\n", "a\tx\ty\td\n", "a\t1\t2\t../x\n", "a\t1\t2\t.x\n", "a\t1\t2\t\n"}) {
    folder_.write("into/.songngu-import.tsv", "a/1\t1\t2\tname.txt\n" + line);
    try {
      const ImportFolder opened(into());
      FAIL() << line;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ExitCode::kUsage);
      EXPECT_THAT(error.what(), HasSubstr(".songngu-import.tsv:2:1: not a line of a manifest"));
      EXPECT_THAT(error.hint(), HasSubstr("remove the line: its post is then imported as a new one"));
    }
  }
}

TEST_F(ImportFolderTest, IsOfOneImportAtATime) {
  const ImportFolder first(into());
  try {
    const ImportFolder second(into());
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ExitCode::kLocked);
  }
}

}  // namespace
}  // namespace songngu
