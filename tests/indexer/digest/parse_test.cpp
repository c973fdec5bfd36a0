#include "indexer/digest/parse.h"

#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/model/entry.h"
#include "support.h"
#include "tests/common/text/decomposed.h"

namespace songngu {
namespace {

using namespace std::string_view_literals;
using digest_test::messages;
using digest_test::outline;
using digest_test::parse;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Refusal, SaysWhereUtf8Ends) {
  const ParsedFile parsed = parse("- Giá gạo\n- Giá \xE9 xăng\n- \xE9\n");
  EXPECT_THAT(parsed.entries, IsEmpty());
  EXPECT_THAT(messages(parsed),
              ElementsAre("corpus/entry.txt:2:7: error: not UTF-8: byte 0xE9; convert it to UTF-8"));
}

TEST(Refusal, SaysThatTheFileIsTruncated) {
  EXPECT_THAT(
      messages(parse("Giá gạ"sv.substr(0, 8))),
      ElementsAre("corpus/entry.txt:1:6: error: not UTF-8: the file ends inside a character (byte 0xE1)"));
}

TEST(Refusal, OfNulBytes) {
  EXPECT_THAT(messages(parse("một\nhai\0ba"sv)),
              ElementsAre("corpus/entry.txt:2:4: error: NUL byte: a binary file, not text"));
}

TEST(Refusal, NamesUtf16AndUtf32) {
  for (const std::string_view text : {"\xFF\xFEG\0i\0"sv, "\xFE\xFF\0G\0i"sv, "G\0i\0"sv, "\0G\0i"sv}) {
    EXPECT_THAT(messages(parse(text)),
                ElementsAre("corpus/entry.txt:1:1: error: UTF-16 text, not UTF-8; convert it to UTF-8"));
  }
  EXPECT_THAT(messages(parse("\xFF\xFE\0\0G\0\0\0"sv)),
              ElementsAre("corpus/entry.txt:1:1: error: UTF-32 text, not UTF-8; convert it to UTF-8"));
}

TEST(Refusal, IsOneForABinaryFile) {
  std::string bytes;
  for (int i = 0; i < 100'000; ++i) bytes += static_cast<char>((i * 7919 + i / 3) % 256);
  EXPECT_EQ(parse(bytes).diagnostics.size(), 1U);
}

TEST(Refusal, IsTheFirstOfTwo) {
  const auto column_of = [](std::string_view bytes) { return parse(bytes).diagnostics.at(0).column; };
  EXPECT_EQ(column_of("ab\xFF"
                      "c\0"sv),
            3U);
  EXPECT_EQ(column_of("abc\0d\xFF"sv), 4U);
}

TEST(Refusal, OfTextIsNone) {
  EXPECT_THAT(messages(parse("")), ElementsAre("corpus/entry.txt:1:1: warning: the file is empty: no entry"));
  EXPECT_THAT(messages(parse("\uFEFFGiá gạo 📌\r\n")), IsEmpty());
}

constexpr std::string_view kBareEntry = "- Giá gạo tăng\nhttps://example.org/a\n#gạo\n";

TEST(FrontMatter, OfMarkdownIsNoEntryAndDatesAll) {
  const ParsedFile parsed =
      parse("---\ntitle: Gạo\ndate: 2025-01-31\ntags:\n  - a\n  - b\n# chú thích\n---\n" +
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

TEST(FrontMatter, DoesNotChangeHowLinesEnd) {
  const ParsedFile parsed = parse("---\ntitle: Gạo\n---\nGiá gạo\rđã tăng.", "a.md");
  EXPECT_EQ(parsed.entries.at(0).passages.back().line, 4U);
  EXPECT_EQ(parsed.entries.at(0).passages.size(), 2U);
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

TEST(FrontMatter, MayHaveVietnameseKeys) {
  for (const char* block : {"title: Gạo\ntác giả: Lan\nngày: 2025-01-05\n",
                            "ngày: 2025-01-05\ntác giả: Lan\n", "tác giả: Lan\ndate: 2025-01-05\n"}) {
    const ParsedFile parsed = parse("---\n" + std::string(block) + "---\n" + std::string(kBareEntry), "a.md");
    ASSERT_EQ(parsed.entries.size(), 1U) << block;
    EXPECT_EQ(parsed.entries[0].date, "2025-01-05") << block;
  }
  EXPECT_EQ(parse("---\nGiá gạo: tăng\n---\n" + std::string(kBareEntry), "a.md").entries.size(), 2U);
}

TEST(FrontMatter, WithoutAnEndIsNone) {
  EXPECT_THAT(outline(parse("---\ntitle: Gạo\n- Giá gạo tăng\n", "a.md").entries.at(0)),
              ElementsAre("vi/heading/1 title: Gạo", "vi/summary/1 Giá gạo tăng"));
}

TEST(FrontMatter, WarnsAboutADateThatIsNone) {
  const ParsedFile parsed = parse("---\ndate: 31/02/2025\n---\n" + std::string(kBareEntry), "a.md");
  EXPECT_EQ(parsed.entries.at(0).date, std::nullopt);
  EXPECT_THAT(messages(parsed),
              ElementsAre("corpus/a.md:2:1: warning: no date that can be read: write YYYY-MM-DD"));
}

const std::string kEntry =
    "- Giá gạo đã tăng 5%\n"
    "• Người dân lo lắng\n"
    "📌 Chính phủ cần hành động\n"
    "https://www.example.org/rice\n"
    "#gạo #giá_cả\n"
    "Gạo đắt hơn\n"
    "Giá gạo đã tăng trong ba tháng liền và chưa có dấu hiệu dừng lại.\n"
    "Người dân nói rằng họ không đủ tiền mua.\n"
    "Rice gets dearer\n"
    "Why prices rise\n"
    "The price of rice has risen for three months and there is no end in sight.\n"
    "People said that they could not afford it.\n";

const std::vector<std::string> kOutline{
    "vi/summary/1 Giá gạo đã tăng 5%",
    "vi/summary/2 Người dân lo lắng",
    "vi/takeaway/1 Chính phủ cần hành động",
    "vi/heading/1 Gạo đắt hơn",
    "vi/body/1 Giá gạo đã tăng trong ba tháng liền và chưa có dấu hiệu dừng lại.",
    "vi/body/2 Người dân nói rằng họ không đủ tiền mua.",
    "en/heading/1 Rice gets dearer",
    "en/heading/2 Why prices rise",
    "en/body/1 The price of rice has risen for three months and there is no end in sight.",
    "en/body/2 People said that they could not afford it."};

TEST(Parse, ReadsAWholeEntry) {
  const ParsedFile parsed = parse(kEntry, "2025/2025-01-31-gạo.txt");
  EXPECT_THAT(parsed.diagnostics, IsEmpty());
  ASSERT_EQ(parsed.entries.size(), 1U);
  const Entry& entry = parsed.entries[0];
  EXPECT_EQ(outline(entry), kOutline);
  EXPECT_EQ(entry.id, "2025/2025-01-31-g%E1%BA%A1o");
  EXPECT_EQ(entry.file, "/corpus/2025/2025-01-31-gạo.txt");
  EXPECT_EQ(entry.url, "https://www.example.org/rice");
  EXPECT_EQ(entry.site, "example.org");
  EXPECT_THAT(entry.tags, ElementsAre("gạo", "giá_cả"));
  EXPECT_EQ(entry.date, "2025-01-31");
  EXPECT_EQ(entry.passages.front().line, 1U);
  EXPECT_EQ(entry.passages.back().line, 12U);
}

TEST(Parse, AcceptsWithoutAWord) {
  const std::string windows =
      "\uFEFF" + std::regex_replace(kEntry, std::regex("\n"), " \u00A0\u200B\r\n\r\n\t");
  const ParsedFile parsed = parse(windows);
  EXPECT_THAT(parsed.diagnostics, IsEmpty());
  EXPECT_EQ(outline(parsed.entries.at(0)), kOutline);
}

TEST(Parse, KeepsTheNormalFormOfTheText) {
  const ParsedFile parsed = parse(decomposed(kEntry));
  EXPECT_THAT(parsed.diagnostics, IsEmpty());
  std::vector<std::string> expected;
  for (const std::string& line : kOutline) expected.push_back(decomposed(line));
  EXPECT_EQ(outline(parsed.entries.at(0)), expected);
}

TEST(Parse, KeepsTextAsItCame) {
  const ParsedFile parsed = parse("- Giá\u00A0gạo  \u200Bhoà/hòa ða\x1b[31m <b>&amp;\u202E \n");
  EXPECT_EQ(parsed.entries.at(0).passages.at(0).text, "Giá\u00A0gạo  \u200Bhoà/hòa ða\x1b[31m <b>&\u202E");
}

TEST(Parse, TakesEnglishBeforeVietnamese) {
  const ParsedFile parsed = parse(
      "Rice gets dearer\nThe price of rice has risen for three months.\nGạo đắt hơn\nGiá gạo đã tăng trong "
      "ba tháng liền.\n");
  EXPECT_THAT(
      outline(parsed.entries.at(0)),
      ElementsAre("en/heading/1 Rice gets dearer", "en/body/1 The price of rice has risen for three months.",
                  "vi/heading/1 Gạo đắt hơn", "vi/body/1 Giá gạo đã tăng trong ba tháng liền."));
}

TEST(Parse, TakesAnEntryOfAnyPartAlone) {
  EXPECT_THAT(outline(parse("- Giá gạo đã tăng\n- Dân lo\n").entries.at(0)),
              ElementsAre("vi/summary/1 Giá gạo đã tăng", "vi/summary/2 Dân lo"));
  EXPECT_THAT(outline(parse("📌 Giá gạo đã tăng\n").entries.at(0)),
              ElementsAre("vi/takeaway/1 Giá gạo đã tăng"));
  EXPECT_THAT(outline(parse("Giá gạo đã tăng\n").entries.at(0)), ElementsAre("vi/body/1 Giá gạo đã tăng"));
  EXPECT_THAT(outline(parse("Rice\nThe price of rice is up.").entries.at(0)),
              ElementsAre("en/heading/1 Rice", "en/body/1 The price of rice is up."));
  const ParsedFile source = parse("https://example.org/a\n#gạo\n");
  EXPECT_THAT(source.entries.at(0).passages, IsEmpty());
  EXPECT_THAT(messages(source), ElementsAre("corpus/entry.txt:1:1: warning: an entry without text"));
}

TEST(Parse, NumbersTheEntriesOfAFile) {
  const ParsedFile parsed = parse(kEntry + kEntry + "---\n" + kEntry, "a b.txt");
  ASSERT_EQ(parsed.entries.size(), 3U);
  EXPECT_EQ(parsed.entries[0].id, "a%20b");
  EXPECT_EQ(parsed.entries[1].id, "a%20b~2");
  EXPECT_EQ(parsed.entries[2].id, "a%20b~3");
  EXPECT_EQ(outline(parsed.entries[1]), kOutline);
  EXPECT_EQ(passage_id(parsed.entries[2].id, parsed.entries[2].passages.at(9)), "a%20b~3/en/body/2");
}

TEST(Parse, WarnsAboutAFileWithoutEntry) {
  EXPECT_THAT(messages(parse("")), ElementsAre("corpus/entry.txt:1:1: warning: the file is empty: no entry"));
  EXPECT_THAT(messages(parse("\uFEFF\n \n")), ElementsAre(HasSubstr("the file is empty")));
  EXPECT_THAT(messages(parse("---\n---\n")), ElementsAre("corpus/entry.txt:1:1: warning: no entry found"));
}

TEST(Parse, TakesALineOfMegabytes) {
  std::string line;
  while (line.size() < 10'000'000) line += "giá gạo đã tăng và ";
  const ParsedFile parsed = parse("- Giá gạo\n" + line + "hết.\n");
  EXPECT_EQ(parsed.entries.at(0).passages.at(1).text.size(), line.size() + 6);
}

}  // namespace
}  // namespace songngu
