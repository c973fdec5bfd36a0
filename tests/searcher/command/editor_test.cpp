#include "searcher/command/editor.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/common/base/refusal.h"
#include "tests/common/base/temp_folder.h"

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
    unsetenv("VISUAL");
    editor_ = folder_.write("editor", "#!/bin/sh\nprintf '<%s>' \"$@\" > '" + folder_.at("seen") + "'\n");
    chmod(editor_.c_str(), 0700);
  }
  void TearDown() override { unsetenv("EDITOR"); }

  TempFolder folder_;
  std::string editor_;
};

TEST_F(OpenInEditor, PassesOptionsLineAndFile) {
  const std::string file = folder_.write("$(touch injected) `x`; a'b\"c.txt", "x\n");
  setenv("EDITOR", (editor_ + " --wait").c_str(), 1);
  open_in_editor(file, 12);
  EXPECT_EQ(content(folder_.at("seen")), "<--wait><+12><" + file + ">");
}

TEST_F(OpenInEditor, SaysHowTheEditorFailed) {
  const auto failure_of = [&](const char* editor) {
    setenv("EDITOR", editor, 1);
    return refusal([&] { open_in_editor(editor_, 1); });
  };
  EXPECT_EQ(failure_of("false"), "the editor failed with exit status 1: false | ");
  EXPECT_EQ(failure_of("/nowhere/vi"),
            "the editor failed with exit status 127: /nowhere/vi | set EDITOR to the editor's command");
  EXPECT_EQ(failure_of("kill -9 $$;"), "the editor was ended by signal 9: kill -9 $$; | ");
}

}  // namespace
}  // namespace songngu
