#include "searcher/command/open.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/common/base/refusal.h"

namespace songngu {
namespace {

using testing::ElementsAre;

std::string content(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(EditorArguments, NameLineAndFile) {
  EXPECT_THAT(editor_arguments("vim", "/a b.txt", 7), ElementsAre("+7", "/a b.txt"));
  EXPECT_THAT(editor_arguments("emacsclient -n", "-x.txt", 7), ElementsAre("+7", "./-x.txt"));
  EXPECT_THAT(editor_arguments("/usr/bin/code --wait", "/a.txt", 7), ElementsAre("--goto", "/a.txt:7"));
}

class OpenInEditor : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = testing::TempDir() + "/open_test";
    mkdir(folder_.c_str(), 0700);
    unsetenv("VISUAL");
    std::ofstream(folder_ + "/editor") << "#!/bin/sh\nprintf '<%s>' \"$@\" > '" << folder_ << "/seen'\n";
    chmod((folder_ + "/editor").c_str(), 0700);
  }
  void TearDown() override { unsetenv("EDITOR"); }

  std::string folder_;
};

TEST_F(OpenInEditor, PassesOptionsLineAndFile) {
  const std::string file = folder_ + "/$(touch injected) `x`; a'b\"c.txt";
  std::ofstream(file) << "x\n";
  setenv("EDITOR", (folder_ + "/editor --wait").c_str(), 1);
  open_in_editor(file, 12);
  EXPECT_EQ(content(folder_ + "/seen"), "<--wait><+12><" + file + ">");
  std::remove(file.c_str());
}

TEST_F(OpenInEditor, SaysThatTheFileIsGone) {
  const std::string file = folder_ + "/gone.txt";
  EXPECT_EQ(refusal([&] { open_in_editor(file, 1); }, ExitCode::kPartial),
            "the passage's file is gone: " + file +
                " | songngu's database is older than its corpus: indexer update");
}

TEST_F(OpenInEditor, SaysThatTheEditorFailed) {
  setenv("EDITOR", "false", 1);
  EXPECT_EQ(refusal([&] { open_in_editor(folder_ + "/editor", 1); }),
            "the editor failed: false | set EDITOR to the editor's command");
}

}  // namespace
}  // namespace songngu
