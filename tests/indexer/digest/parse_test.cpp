#include "indexer/digest/parse.h"

#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/model/passage_id.h"
#include "support.h"
#include "tests/common/text/decomposed.h"

namespace songngu {
namespace {

using digest_test::messages;
using digest_test::outline;
using digest_test::parse;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

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
  EXPECT_EQ(parsed.entries.at(0).passages.at(0).text,
            "Giá\u00A0gạo  \u200Bhoà/hòa ða\x1b[31m <b>&amp;\u202E");
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
