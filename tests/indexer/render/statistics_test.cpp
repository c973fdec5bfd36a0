#include "indexer/render/statistics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/indexer/render/constructed.h"

namespace songngu {
namespace {

using testing::HasSubstr;

TEST(Contents, CountsPassagesWithAndWithoutCounterpart) {
  const Constructed made = harbour_entry();
  Contents contents;
  contents.add(made.entry, made.beads);
  EXPECT_EQ(contents.total().all, 8U);
  EXPECT_EQ(contents.total().with_counterpart, 7U) << "all but the takeaway";
  EXPECT_EQ(contents.beads[0], 4U) << "null beads are no pairs";
  EXPECT_EQ(contents.beads[1], 1U);
}

TEST(Contents, KeepsTheFirstAndLastDate) {
  Contents contents;
  Entry entry;
  for (const char* date : {"2031-02-01", "2030-01-01", "2031-01-01"}) {
    entry.date = date;
    contents.add(entry, {});
  }
  entry.date.reset();
  contents.add(entry, {});
  EXPECT_EQ(contents.first_date, "2030-01-01");
  EXPECT_EQ(contents.last_date, "2031-02-01");
  EXPECT_EQ(contents.undated, 1U);
}

Statistics harbour_statistics() {
  Statistics statistics;
  const Constructed made = harbour_entry();
  statistics.contents.add(made.entry, made.beads);
  statistics.database = "d.db";
  statistics.fingerprint = "f00d";
  statistics.roots = {"/digest"};
  statistics.files = 1;
  statistics.changed_entries = 3;
  statistics.staleness = Staleness{2, 1};
  return statistics;
}

TEST(StatisticsJson, SaysAllOfIt) {
  const auto parsed = nlohmann::json::parse(statistics_json(harbour_statistics()));
  EXPECT_EQ(parsed["passages"], 8);
  EXPECT_EQ(parsed["share_with_counterpart"], 0.875);
  EXPECT_EQ(parsed["passages_by_kind"]["en"]["body"], 2);
  EXPECT_EQ(parsed["tags"][0]["value"], "Ports");
  EXPECT_EQ(parsed["stale"]["changed"], 2);
  EXPECT_EQ(parsed["changed_entries"], 3);
  EXPECT_EQ(parsed["dates"]["first"], "2031-05-06");
}

TEST(StatisticsJson, SaysNullWhereTheCorpusIsNotThere) {
  Statistics statistics = harbour_statistics();
  statistics.staleness.reset();
  EXPECT_TRUE(nlohmann::json::parse(statistics_json(statistics))["stale"].is_null());
}

TEST(StatisticsText, WrapsTagsToItsColumns) {
  Statistics statistics = harbour_statistics();
  for (int i = 0; i < 9; ++i) statistics.contents.tags["RatherLongTag" + std::to_string(i)] = 1;
  EXPECT_THAT(statistics_text(statistics, 50),
              HasSubstr("tags          Ports 1, RatherLongTag0 1,\n"
                        "              RatherLongTag1 1, RatherLongTag2 1,\n"));
}

TEST(StatisticsText, CountsOneAsOne) {
  Statistics statistics = harbour_statistics();
  statistics.staleness = Staleness{1, 0};
  statistics.changed_entries = 1;
  statistics.contents.undated = 1;
  statistics.contents.beads = {1, 1};
  const std::string text = statistics_text(statistics, 80);
  for (const char* said : {"1 file changed or new, 0 gone", "1 entry changed since the last build",
                           "1 translation, 1 summary", "; 1 entry undated"})
    EXPECT_THAT(text, HasSubstr(said));
}

TEST(StatisticsText, WarnsAndIsHarmless) {
  Statistics statistics = harbour_statistics();
  statistics.roots = {"/dig\x1b[2Jest"};
  const std::string text = statistics_text(statistics, 80);
  EXPECT_THAT(text, HasSubstr("older than its corpus: 2 files changed or new, 1 gone"));
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
}

}  // namespace
}  // namespace songngu
