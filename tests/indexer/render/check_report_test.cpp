#include "indexer/render/check_report.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(CheckReport, IsAnObjectOfCountsAndDiagnostics) {
  CheckReport report;
  report.files = 3;
  report.entries = 2;
  report.passages = 40;
  report.without_source = 2;
  report.without_date = 1;
  for (const Judgement judgement :
       {Judgement::kSure, Judgement::kSure, Judgement::kUnsure, Judgement::kDiffers, Judgement::kDiffers,
        Judgement::kDiffers, Judgement::kAlone})
    report.tally.add(judgement);
  report.diagnostics = {{"a \"b\".txt", 7, 2, Severity::kWarning, "odd\n"},
                        {"c.txt", 1, 1, Severity::kError, "not UTF-8"}};
  EXPECT_EQ(
      check_json(report),
      R"({"schema":1,"files":3,"entries":2,"passages":40,"beads":{"pairs":6,"unsure":1,"differing":3,"alone":1},)"
      R"("entries_without":{"url":2,"date":1,"counterpart":0},)"
      R"("errors":1,"warnings":1,"diagnostics":[)"
      R"({"file":"a \"b\".txt","line":7,"column":2,"severity":"warning","message":"odd\n"},)"
      R"({"file":"c.txt","line":1,"column":1,"severity":"error","message":"not UTF-8"}]})"
      "\n");
}

TEST(CheckReport, IsWholeWithoutAnything) {
  EXPECT_EQ(check_json({}), R"({"schema":1,"files":0,"entries":0,"passages":0,)"
                            R"("beads":{"pairs":0,"unsure":0,"differing":0,"alone":0},)"
                            R"("entries_without":{"url":0,"date":0,"counterpart":0},)"
                            R"("errors":0,"warnings":0,"diagnostics":[]})"
                            "\n");
}

Entry small_entry() {
  Entry entry;
  entry.url = "https://example.org/a";
  entry.tags = {"FT"};
  entry.passages = {{Language::kVietnamese, Kind::kSummary, 1, "Giá gạo tăng", 1},
                    {Language::kVietnamese, Kind::kSummary, 2, "Dân lo", 2},
                    {Language::kVietnamese, Kind::kTakeaway, 1, "Cần hành động", 3},
                    {Language::kVietnamese, Kind::kBody, 1, "Giá gạo đã tăng.", 6},
                    {Language::kEnglish, Kind::kHeading, 1, "Rice", 7},
                    {Language::kEnglish, Kind::kBody, 1, "The price of rice is up.", 8}};
  return entry;
}

TEST(Outline, SaysWhatWasMadeOfAnEntry) {
  const std::vector<Bead> beads{{Relation::kTranslation, 0.9, {{3, {0, 16}}}, {{5, {0, 24}}}},
                                {Relation::kSummary, 0.9, {{0, {0, 12}}}, {{5, {0, 24}}}}};
  Entry entry = small_entry();
  EXPECT_EQ(outline_of(entry, beads),
            "2 bullets, 1 takeaway, url, 1 tag, no date, vi 0+1, en 1+1, 2 of 4 linked");
  entry.date = "2025-01-31";
  entry.url.reset();
  entry.tags.clear();
  entry.passages.erase(entry.passages.begin(), entry.passages.begin() + 4);
  EXPECT_EQ(outline_of(entry, {}), "no url, 2025-01-31, no vi, en 1+1, 0 of 2 linked");
}

TEST(Outline, TakesLinearTime) {
  constexpr std::uint32_t kMany = 200000;
  Entry entry;
  std::vector<Bead> beads;
  for (std::uint32_t i = 0; i < kMany; ++i) {
    entry.passages.push_back({Language::kVietnamese, Kind::kBody, i + 1, "Gạo.", i + 1});
    beads.push_back({Relation::kTranslation, 0.9, {{i, {0, 4}}}, {}});
  }
  EXPECT_EQ(outline_of(entry, beads), "no url, no date, vi 0+200000, no en, 0 of 200000 linked");
}

TEST(Gaps, AreCounted) {
  CheckReport report;
  EXPECT_EQ(gaps_of(report), "");
  report.add(small_entry(), {}, {});
  EXPECT_EQ(gaps_of(report), "1 entry without a date, 1 without any counterpart");
  report.add({}, {}, {});
  EXPECT_EQ(gaps_of(report), "1 entry without a URL, 2 without a date, 2 without any counterpart");
}

}  // namespace
}  // namespace songngu
