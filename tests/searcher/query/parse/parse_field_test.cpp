#include <gtest/gtest.h>

#include "tests/searcher/query/parsed.h"

namespace songngu {
namespace {

TEST(ParseField, FiltersTheWordsBesideIt) {
  const QueryAndTree rows[] = {
      {"nvidia tag:FT", "(ANY nvidia (MUST tag:ft))"},
      {"tag:FT nvidia", "(ANY nvidia (MUST tag:ft))"},
      {"tag:FT", "(ANY (MUST tag:ft))"},
      {"nvidia tag:FT chip", "(ANY nvidia chip (MUST tag:ft))"},
      {"nvidia tag:FT tag:AI", "(ANY nvidia (MUST (OR tag:ft tag:ai)))"},
      {"a tag:FT lang:en tag:AI", "(ANY a (MUST (OR tag:ft tag:ai) lang:en))"},
      {"a +tag:FT +tag:AI", "(ANY a (MUST tag:ft tag:ai))"},
      {"a -tag:FT", "(ANY a (NOT tag:ft))"},
      {"lang:en -tag:FT", "(ANY (MUST lang:en) (NOT tag:ft))"},
      {"a date:2025 date:2023",
       "(ANY a (MUST (OR date:2025-01-01..2025-12-31 date:2023-01-01..2023-12-31)))"},
      {"a date:2025-01..", "(ANY a (MUST date:2025-01-01..))"},
      {"site:https://www.ft.com/x kind:Body entry:a/b~2", "(ANY (MUST site:ft.com kind:body entry:a/b~2))"},
      {"tag:\"Trí tuệ\"", "(ANY (MUST tag:\"tri tue\"))"},
  };
  for (const QueryAndTree& row : rows) EXPECT_EQ(parsed(row.query), row.tree) << row.query;
}

TEST(ParseField, FiltersOnlyItsOwnSideOfAnOperator) {
  const QueryAndTree rows[] = {
      {"nvidia tag:FT OR chip tag:AI", "(ANY (OR (ANY nvidia (MUST tag:ft)) (ANY chip (MUST tag:ai))))"},
      {"(nvidia OR chip) tag:FT", "(ANY (OR nvidia chip) (MUST tag:ft))"},
      {"nvidia (tag:FT OR lang:en)", "(ANY nvidia (MUST (OR tag:ft lang:en)))"},
      {"tag:FT OR tag:AI", "(ANY (MUST (OR tag:ft tag:ai)))"},
      {"tag:FT AND tag:AI", "(ANY (MUST (AND tag:ft tag:ai)))"},
      {"nvidia AND tag:FT", "(ANY (AND nvidia tag:ft))"},
      {"nvidia NOT tag:FT", "(ANY (nvidia NOT tag:ft))"},
      {"tag:FT NOT lang:vi", "(ANY (MUST (tag:ft NOT lang:vi)))"},
      {"tag:FT NOT nvidia", "(ANY (tag:ft NOT nvidia))"},
      {"nvidia OR tag:FT", "(ANY (OR nvidia tag:ft))"},
  };
  for (const QueryAndTree& row : rows) EXPECT_EQ(parsed(row.query), row.tree) << row.query;
}

TEST(ParseField, TitlesTakeAWordAPhraseOrAPrefix) {
  const QueryAndTree rows[] = {
      {"title:chip", "(ANY (MUST title:chip))"},
      {"title:\"lãi suất\" Fed", "(ANY Fed (MUST title:\"lãi suất\"))"},
      {"title:lãi suất", "(ANY suất (MUST title:lãi))"},
      {"title:a title:b", "(ANY (MUST title:a title:b))"},
      {"title:start-up", "(ANY (MUST title:\"start up\"))"},
      {"title:chip*", "(ANY (MUST title:chip*))"},
      {"title:a OR title:b", "(ANY (MUST (OR title:a title:b)))"},
      {"a -title:b", "(ANY a (NOT title:b))"},
  };
  for (const QueryAndTree& row : rows) EXPECT_EQ(parsed(row.query), row.tree) << row.query;
}

TEST(ParseField, LeavesOtherColonsAlone) {
  const QueryAndTree rows[] = {
      {"Gaal: Inter", "(ANY Gaal Inter)"},
      {"Gaal:Inter", "(ANY Gaal Inter)"},
      {"tag: FT", "(ANY tag FT)"},
      {"author:Smith", "(ANY author Smith)"},
  };
  for (const QueryAndTree& row : rows) EXPECT_EQ(parsed(row.query), row.tree) << row.query;
  for (const char* query : {"3:1", "10:30", "https://www.ft.com/content/tag:x?lang:vi"}) {
    const BooleanNode root = parsed_root(query);
    EXPECT_TRUE(root.required.empty() && root.filters.empty() && root.excluded.empty()) << query;
    EXPECT_FALSE(root.optional.empty()) << query;
  }
}

TEST(ParseField, SpansItsNameAndValue) {
  const BooleanNode root = parsed_root("đá -tag:\"Mỹ\"");
  ASSERT_EQ(root.excluded.size(), 1U);
  EXPECT_EQ(root.excluded[0].span, (Span{4, 12}));
}

}  // namespace
}  // namespace songngu
