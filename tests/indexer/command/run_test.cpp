#include "indexer/command/run.h"

#include <gtest/gtest.h>

#include "tests/common/base/refusal.h"

namespace songngu {
namespace {

std::string refused(const char* command, const Words& arguments) {
  return refusal([&] { IndexerLine(command, "").parse(arguments); });
}

TEST(IndexerLine, ExpectsTheOperandsThatTheCommandTakes) {
  EXPECT_EQ(refused("build", {}), "no corpus | indexer build CORPUS...");
  EXPECT_EQ(refused("align", {}), "no file | indexer align FILE...");
  EXPECT_EQ(refused("stats", {"digest.db"}), "stats takes no operands | indexer stats --db PATH");
  for (const Words& folders : {Words{}, Words{"folder"}, Words{"build", "check"}}) {
    EXPECT_EQ(IndexerLine("update", "").parse(folders), folders) << "folders may be called like commands";
  }
}

TEST(IndexerLine, SaysHowAnOperandMayBeginWithADash) {
  EXPECT_EQ(refused("build", {"--stric"}),
            "unknown option --stric | indexer build --help; an operand that begins with '-' goes after --");
}

}  // namespace
}  // namespace songngu
