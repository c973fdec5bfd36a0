#include "indexer/render/check_report.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(CheckReport, IsAnObjectOfCountsAndDiagnostics) {
  CheckReport report;
  report.files = 3;
  report.entries = 2;
  report.passages = 40;
  for (const Judgement judgement :
       {Judgement::kSure, Judgement::kSure, Judgement::kUnsure, Judgement::kDiffers, Judgement::kDiffers,
        Judgement::kDiffers, Judgement::kAlone})
    report.tally.add(judgement);
  report.diagnostics = {{"a \"b\".txt", 7, 2, Severity::kWarning, "odd\n"},
                        {"c.txt", 1, 1, Severity::kError, "not UTF-8"}};
  EXPECT_EQ(
      check_json(report),
      R"({"schema":1,"files":3,"entries":2,"passages":40,"beads":{"pairs":6,"unsure":1,"differing":3,"alone":1},)"
      R"("errors":1,"warnings":1,"diagnostics":[)"
      R"({"file":"a \"b\".txt","line":7,"column":2,"severity":"warning","message":"odd\n"},)"
      R"({"file":"c.txt","line":1,"column":1,"severity":"error","message":"not UTF-8"}]})"
      "\n");
}

TEST(CheckReport, IsWholeWithoutAnything) {
  EXPECT_EQ(check_json({}), R"({"schema":1,"files":0,"entries":0,"passages":0,)"
                            R"("beads":{"pairs":0,"unsure":0,"differing":0,"alone":0},)"
                            R"("errors":0,"warnings":0,"diagnostics":[]})"
                            "\n");
}

}  // namespace
}  // namespace songngu
