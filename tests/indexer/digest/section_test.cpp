#include "indexer/digest/section.h"

#include <string>

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

const std::string kHeader = "- Giá gạo tăng\n📌 Dân lo lắng\nhttps://example.org/a\n#gạo\n";
const std::string kBody =
    "Giá gạo đã tăng trong ba tháng liền.\nThe price of rice has risen for three months.\n";

std::vector<std::size_t> sizes(std::string_view text) {
  std::vector<std::size_t> result;
  for (const Entry& entry : parse(text).entries) result.push_back(entry.passages.size());
  return result;
}

TEST(Sections, EndAtRules) {
  EXPECT_THAT(sizes(kHeader + kBody + "---\n" + kHeader + "\n----\n" + kBody), ElementsAre(4U, 4U));
  EXPECT_THAT(sizes(kBody + "---\n" + kBody), ElementsAre(2U, 2U));
  EXPECT_THAT(sizes(kHeader + "---\n" + kHeader), ElementsAre(2U, 2U));
  EXPECT_THAT(sizes("---\n---\n" + kHeader + "---\n---\n"), ElementsAre(2U));
}

TEST(Sections, BeginAtBulletsThatLeadToAHeader) {
  EXPECT_THAT(sizes(kHeader + kBody + kHeader + kBody + kHeader + kBody), ElementsAre(4U, 4U, 4U));
  EXPECT_THAT(sizes(kHeader + kBody + "- một\n\n- hai\nhttps://example.org/b\n"), ElementsAre(4U, 2U));
  EXPECT_THAT(sizes(kHeader + kBody + "- một\n- hai\n#thẻ\n"), ElementsAre(4U, 2U));
  EXPECT_THAT(sizes(kHeader + kBody + "- một\n- hai\nRead more: https://example.org/b\n#thẻ\n"),
              ElementsAre(4U, 2U));
}

TEST(Sections, BeginAtTakeawaysThatLeadToAHeader) {
  EXPECT_THAT(sizes(kBody + "📌 một\n📌 hai\n" + kBody), ElementsAre(2U, 4U));
  EXPECT_THAT(sizes(kBody + "📌 một\nhttps://example.org/b\n"), ElementsAre(2U, 1U));
  EXPECT_THAT(sizes(kBody + "📌 một\n- hai\n- ba\n#thẻ\n"), ElementsAre(2U, 3U));
}

TEST(Sections, BeginAtUrlsDirectlyFollowedByTags) {
  EXPECT_THAT(sizes(kHeader + kBody + "https://example.org/b\n\n#thẻ\n" + kBody), ElementsAre(4U, 2U));
  const ParsedFile parsed =
      parse(kHeader + kBody + "https://example.org/further\nhttps://example.org/next\n#thẻ\n" + kBody);
  ASSERT_EQ(parsed.entries.size(), 2U);
  EXPECT_THAT(parsed.entries[0].urls, ElementsAre("https://example.org/a", "https://example.org/further"));
  EXPECT_THAT(parsed.entries[1].urls, ElementsAre("https://example.org/next"));
}

TEST(Sections, KeepBulletsOfTheBodyAsTheyCame) {
  const ParsedFile parsed =
      parse(kHeader + "Có ba điều cần nhớ:\n- một điều\n2. hai điều\n• ba điều\nThế là hết.\n");
  ASSERT_EQ(parsed.entries.size(), 1U);
  EXPECT_THAT(outline(parsed.entries[0]),
              ElementsAre("vi/summary/1 Giá gạo tăng", "vi/takeaway/1 Dân lo lắng",
                          "vi/body/1 Có ba điều cần nhớ:", "vi/body/2 - một điều", "vi/body/3 2. hai điều",
                          "vi/body/4 • ba điều", "vi/body/5 Thế là hết."));
}

TEST(Sections, KeepBulletsAtTheTopOfTheBody) {
  EXPECT_THAT(outline(parse(kHeader + "- một điều\n- hai điều\nThế là hết.\n").entries.at(0)),
              ElementsAre("vi/summary/1 Giá gạo tăng", "vi/takeaway/1 Dân lo lắng", "vi/body/1 - một điều",
                          "vi/body/2 - hai điều", "vi/body/3 Thế là hết."));
}

TEST(Sections, TakeASummaryBelowTheSource) {
  EXPECT_THAT(
      outline(
          parse("https://example.org/a\n#gạo\n- Giá gạo tăng\n- Dân lo lắng\nThế là hết.\n").entries.at(0)),
      ElementsAre("vi/summary/1 Giá gạo tăng", "vi/summary/2 Dân lo lắng", "vi/body/1 Thế là hết."));
}

TEST(Sections, TakeTakeawaysWhereverTheyStand) {
  const ParsedFile parsed = parse(kHeader + "Giá gạo đã tăng.\n📌 Xem lại sau\nDân đã lo.\n");
  EXPECT_THAT(outline(parsed.entries.at(0)),
              ElementsAre("vi/summary/1 Giá gạo tăng", "vi/takeaway/1 Dân lo lắng",
                          "vi/body/1 Giá gạo đã tăng.", "vi/takeaway/2 Xem lại sau", "vi/body/2 Dân đã lo."));
}

TEST(Sections, KeepUrlsOfTheBody) {
  const ParsedFile parsed = parse(
      kHeader + kBody + "Read more: https://example.org/b\nhttps://example.org/c\nhttps://example.org/a\n");
  ASSERT_EQ(parsed.entries.size(), 1U);
  EXPECT_EQ(parsed.entries[0].url, "https://example.org/a");
  EXPECT_THAT(parsed.entries[0].urls,
              ElementsAre("https://example.org/a", "https://example.org/b", "https://example.org/c"));
  EXPECT_EQ(parsed.entries[0].passages.size(), 4U);
}

TEST(Sections, HaveHeadingsAboveTheBullets) {
  EXPECT_THAT(
      outline(parse("Tin gạo.\nVì sao giá tăng?\n\n" + kHeader + kBody).entries.at(0)),
      ElementsAre("vi/heading/1 Tin gạo.", "vi/heading/2 Vì sao giá tăng?", "vi/summary/1 Giá gạo tăng",
                  "vi/takeaway/1 Dân lo lắng", "vi/body/1 Giá gạo đã tăng trong ba tháng liền.",
                  "en/body/1 The price of rice has risen for three months."));
  EXPECT_THAT(outline(parse("Tin gạo\nhttps://example.org/a\n#gạo\nHết.").entries.at(0)),
              ElementsAre("vi/heading/1 Tin gạo", "vi/body/1 Hết."));
}

TEST(Sections, DoNotTakeAnArticleForHeadings) {
  EXPECT_THAT(sizes(kBody + kHeader + kBody), ElementsAre(2U, 4U));
  EXPECT_THAT(outline(parse("Giá gạo tăng.\nHết.\nhttps://example.org/a\n").entries.at(0)),
              ElementsAre("vi/body/1 Giá gạo tăng.", "vi/body/2 Hết."));
}

TEST(Sections, WarnAboutEnglishInTheHeader) {
  const ParsedFile parsed = parse(
      "- Giá gạo tăng\n  - The price of rice is up\n📌 This is what it means for "
      "you\nhttps://example.org/a\n");
  EXPECT_THAT(outline(parsed.entries.at(0)),
              ElementsAre("vi/summary/1 Giá gạo tăng", "en/summary/1 The price of rice is up",
                          "en/takeaway/1 This is what it means for you"));
  EXPECT_THAT(messages(parsed),
              ElementsAre("corpus/entry.txt:2:3: warning: an English bullet: taken as English",
                          "corpus/entry.txt:3:1: warning: an English takeaway: taken as English"));
}

TEST(Sections, WarnAboutWhatTheyLeaveOut) {
  const ParsedFile parsed = parse(
      "- Giá gạo tăng\n-\n- Giá xăng giảm\n📌\nhttps://example.org/a\n#gạo\nHết.\n---\ndate: 2025-01-31\n");
  ASSERT_EQ(parsed.entries.size(), 1U);
  EXPECT_THAT(messages(parsed), ElementsAre(HasSubstr(":2:1: warning: a bullet without text"),
                                            HasSubstr(":4:1: warning: 📌 without text"),
                                            HasSubstr(":9:1: warning: a date without an entry")));
}

TEST(Sections, KeepBrokenUrlsAsText) {
  const ParsedFile parsed = parse(kHeader + kBody + "https://ex<ample.org (cần trả tiền)\n");
  EXPECT_THAT(messages(parsed),
              ElementsAre("corpus/entry.txt:7:1: warning: has a URL, but is more than a source: "
                          "taken as text; put the URL on a line of its own"));
  EXPECT_EQ(parsed.entries.at(0).passages.back().text, "https://ex<ample.org (cần trả tiền)");
}

TEST(Sections, TakeDatesAtTheTopOnly) {
  const ParsedFile parsed = parse("date: 2025-01-31\n" + kHeader + kBody +
                                  "date: 2025-02-01\n---\nTin gạo\nDate: 2025-03-01\n" + kHeader);
  ASSERT_EQ(parsed.entries.size(), 2U);
  EXPECT_EQ(parsed.entries[0].date, "2025-01-31");
  EXPECT_EQ(parsed.entries[0].passages.back().text, "date: 2025-02-01");
  EXPECT_EQ(parsed.entries[1].date, "2025-03-01");
  EXPECT_THAT(parsed.diagnostics, IsEmpty());
}

TEST(Sections, WarnAboutADateThatIsNone) {
  const ParsedFile parsed = parse("date: 31/2/2025\n" + kHeader);
  EXPECT_EQ(parsed.entries.at(0).date, std::nullopt);
  EXPECT_EQ(outline(parsed.entries[0]).at(0), "vi/heading/1 date: 31/2/2025");
  EXPECT_THAT(messages(parsed),
              ElementsAre("corpus/entry.txt:1:1: warning: not a date that can be read: taken as text; "
                          "write YYYY-MM-DD"));
}

TEST(Sections, TakeLongListsInLinearTime) {
  std::string text = kHeader + "Mở đầu.\n";
  for (int i = 0; i < 200'000; ++i) text += "- a\n";
  EXPECT_EQ(parse(text).entries.at(0).passages.size(), 200'003U);
}

}  // namespace
}  // namespace songngu
