#include "indexer/digest/front_matter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace songngu {
namespace {

using digest_test::messages;
using digest_test::outline;
using digest_test::parse;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view kBareEntry = "- Giá gạo tăng\nhttps://example.org/a\n#gạo\n";

TEST(FrontMatter, OfMarkdownIsNoEntryAndDatesAll) {
  const ParsedFile parsed = parse("---\ntitle: Gạo\ndate: 2025-01-31\ntags:\n  - a\n- b\n# chú thích\n---\n" +
                                      std::string(kBareEntry) + "---\n- Giá xăng giảm\n",
                                  "a.md");
  ASSERT_EQ(parsed.entries.size(), 2U);
  EXPECT_EQ(parsed.entries[0].id, "a");
  EXPECT_EQ(parsed.entries[0].passages.at(0).line, 9U);
  EXPECT_EQ(parsed.entries[0].date, "2025-01-31");
  EXPECT_EQ(parsed.entries[1].date, "2025-01-31");
  EXPECT_THAT(parsed.diagnostics, IsEmpty());
}

TEST(FrontMatter, EndsInDotsToo) {
  const ParsedFile parsed =
      parse("\uFEFF---\r\ndate: 2025-01-31\r\n...\r\n" + std::string(kBareEntry), "a.MD");
  ASSERT_EQ(parsed.entries.size(), 1U);
  EXPECT_EQ(parsed.entries[0].date, "2025-01-31");
}

TEST(FrontMatter, GivesWayToAnEntrysOwnDateAndToThePath) {
  const std::string text = "---\ndate: 2025-01-31\n---\ndate: 2025-02-01\n" + std::string(kBareEntry);
  EXPECT_EQ(parse(text, "a.md").entries.at(0).date, "2025-02-01");
  EXPECT_EQ(parse(text, "2025-03-01/a.md").entries.at(0).date, "2025-03-01");
}

TEST(FrontMatter, IsNoneBelowTheTopOrInText) {
  const std::string text = "---\ntitle: Gạo\n---\n" + std::string(kBareEntry);
  EXPECT_EQ(parse(text, "a.txt").entries.size(), 2U);
  EXPECT_EQ(parse("\n" + text, "a.md").entries.size(), 2U);
}

TEST(FrontMatter, IsNoneWhereAnEntryStandsBetweenRules) {
  const ParsedFile parsed = parse("---\n- Giá gạo tăng\n- Giá xăng giảm\n---\n- Giá vàng đứng yên\n", "a.md");
  ASSERT_EQ(parsed.entries.size(), 2U);
  EXPECT_THAT(outline(parsed.entries[0]),
              ElementsAre("vi/summary/1 Giá gạo tăng", "vi/summary/2 Giá xăng giảm"));
}

TEST(FrontMatter, WithoutAnEndIsNone) {
  EXPECT_THAT(outline(parse("---\ntitle: Gạo\n- Giá gạo tăng\n", "a.md").entries.at(0)),
              ElementsAre("vi/heading/1 title: Gạo", "vi/summary/1 Giá gạo tăng"));
}

TEST(FrontMatter, WarnsAboutADateOfAnotherForm) {
  const ParsedFile parsed = parse("---\ndate: 31/01/2025\n---\n" + std::string(kBareEntry), "a.md");
  EXPECT_EQ(parsed.entries.at(0).date, std::nullopt);
  EXPECT_THAT(messages(parsed),
              ElementsAre(HasSubstr("corpus/a.md:2:1: warning: no date of the form YYYY-MM-DD")));
}

}  // namespace
}  // namespace songngu
