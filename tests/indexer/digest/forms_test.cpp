// The forms in which people keep entries, a test for each rule.
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

const std::string kMarketVietnamese =
    "Chợ nổi vắng khách\n"
    "Cầu mới đã rút ngắn đường đi, nên ghe thuyền không còn ghé lại chợ nữa.\n"
    "Người bán nói rằng họ sẽ lên bờ trước Tết.\n";
const std::string kMarketEnglish =
    "The floating market is losing its customers\n"
    "A new bridge has shortened the way, so boats no longer stop at the market.\n"
    "Traders said that they would move ashore before the new year.\n";
const std::string kMarketSource = "https://example.org/market\n#chợ\n";
const std::vector<std::string> kMarketBody{
    "vi/heading/1 Chợ nổi vắng khách",
    "vi/body/1 Cầu mới đã rút ngắn đường đi, nên ghe thuyền không còn ghé lại chợ nữa.",
    "vi/body/2 Người bán nói rằng họ sẽ lên bờ trước Tết.",
    "en/heading/1 The floating market is losing its customers",
    "en/body/1 A new bridge has shortened the way, so boats no longer stop at the market.",
    "en/body/2 Traders said that they would move ashore before the new year."};

std::vector<std::string> with_body(std::vector<std::string> header) {
  header.insert(header.end(), kMarketBody.begin(), kMarketBody.end());
  return header;
}

const std::vector<std::string> kMarketWhole =
    with_body({"vi/summary/1 Chợ nổi chỉ còn 12 ghe", "vi/summary/2 Cầu mới mở tháng trước",
               "vi/takeaway/1 Chợ sẽ mất"});

std::vector<std::string> only_outline(const ParsedFile& parsed) {
  EXPECT_EQ(parsed.entries.size(), 1U);
  EXPECT_THAT(messages(parsed), IsEmpty());
  return parsed.entries.empty() ? std::vector<std::string>{} : outline(parsed.entries[0]);
}

std::vector<std::string> read_market(const std::string& header, const std::string& file = "a.txt") {
  return only_outline(parse(header + kMarketSource + kMarketVietnamese + kMarketEnglish, file));
}

TEST(Bullets, HaveEmojiThatTheyShare) {
  EXPECT_EQ(read_market(
                "🛶 Chợ nổi chỉ còn 12 ghe\n🛶 Cầu mới mở tháng trước\n📌 Chợ sẽ "
                "mất\n"),
            kMarketWhole);
  EXPECT_EQ(
      read_market(
          "🛶 Chợ nổi chỉ còn 12 ghe\n\n🛶 Cầu mới mở tháng trước\n\n📌 Chợ sẽ "
          "mất\n"),
      kMarketWhole);
  EXPECT_EQ(
      read_market(
          "🛶 Chợ nổi chỉ còn 12 ghe\n🌉 Cầu mới mở tháng trước\n🌊 Nước lên\n")
          .at(2),
      "vi/summary/3 Nước lên");
}

TEST(Bullets, HaveNoEmojiThatOneLineHasAlone) {
  EXPECT_EQ(
      read_market(
          "🛶 Chợ nổi\n- Chợ nổi chỉ còn 12 ghe\n- Cầu mới mở tháng trước\n📌 Chợ "
          "sẽ "
          "mất\n")
          .at(0),
      "vi/heading/1 🛶 Chợ nổi");
}

TEST(Bullets, AreNotTheTitleAboveThemThatHasItsOwnEmoji) {
  const std::vector<std::string> whole =
      with_body({"vi/heading/1 🔥 CHỢ NỔI", "vi/summary/1 Chợ nổi chỉ còn 12 ghe",
                 "vi/summary/2 Cầu mới mở tháng trước"});
  for (const std::string header :
       {"🔥 CHỢ NỔI\n\n✅ Chợ nổi chỉ còn 12 ghe\n✅ Cầu mới mở tháng trước\n",
        "🔥 CHỢ NỔI\n✅ Chợ nổi chỉ còn 12 ghe\n✅ Cầu mới mở tháng trước\n",
        "🔥 CHỢ NỔI\n\n🟢 Chợ nổi chỉ còn 12 ghe\n🔵 Cầu mới mở tháng trước\n"}) {
    std::vector<std::string> expected = whole;
    expected.at(3) = "vi/heading/2 Chợ nổi vắng khách";
    EXPECT_EQ(read_market(header), expected);
  }
}

TEST(Bullets, NeedNoSpaceWhereOthersHaveTheMark) {
  EXPECT_EQ(read_market("-Chợ nổi chỉ còn 12 ghe\n-Cầu mới mở tháng trước\n📌 Chợ sẽ mất\n"), kMarketWhole);
  EXPECT_EQ(read_market("+Chợ nổi chỉ còn 12 ghe\n+ Cầu mới mở tháng trước\n📌 Chợ sẽ mất\n"), kMarketWhole);
}

TEST(Bullets, OfABodyAreText) {
  const std::string list = "-2% so với năm ngoái\n-3% so với tháng trước\n";
  EXPECT_EQ(only_outline(parse(kMarketVietnamese + list)).at(3), "vi/body/3 -2% so với năm ngoái");
}

TEST(Bullets, GoOnBelow) {
  EXPECT_EQ(read_market("- Chợ nổi chỉ còn\n  12 ghe\n- Cầu mới\nmở tháng trước\n📌 Chợ sẽ\nmất\n"),
            kMarketWhole);
  EXPECT_EQ(read_market("- Chợ nổi chỉ còn\n12 ghe\n- Cầu mới mở tháng trước\n📌 Chợ sẽ mất\n"), kMarketWhole);
  const ParsedFile parsed = parse("- Chợ nổi\n  chỉ còn 12 ghe\n" + kMarketSource);
  EXPECT_EQ(parsed.entries.at(0).passages.at(0).line, 1U);
  EXPECT_EQ(parsed.entries.at(0).passages.at(0).end_line, 2U);
}

TEST(Bullets, DoNotSwallowTheBodyBelow) {
  EXPECT_EQ(only_outline(parse("- Chợ nổi chỉ còn 12 ghe\n- Cầu mới mở tháng trước\n" + kMarketVietnamese +
                               kMarketEnglish + kMarketSource)),
            with_body({"vi/summary/1 Chợ nổi chỉ còn 12 ghe", "vi/summary/2 Cầu mới mở tháng trước"}));
}

TEST(Takeaway, MayBeAloneBoldOrQuoted) {
  const std::string bullets = "- Chợ nổi chỉ còn 12 ghe\n- Cầu mới mở tháng trước\n";
  for (const char* takeaway :
       {"📌\nChợ sẽ mất\n", "📌\n\nChợ sẽ mất\n", "**📌 Chợ sẽ mất**\n", "> 📌 Chợ sẽ mất\n", "“📌 Chợ sẽ mất”\n",
        "**📌** Chợ sẽ mất\n", "📌 **Chợ** sẽ mất\n"}) {
    EXPECT_EQ(read_market(bullets + takeaway), kMarketWhole) << takeaway;
    EXPECT_EQ(read_market(bullets + takeaway, "a.md"), kMarketWhole) << takeaway;
  }
}

TEST(Header, TakesALineThatItDoesNotKnow) {
  const std::string text =
      "- Chợ nổi chỉ còn 12 ghe\n- Cầu mới mở tháng trước\n\nTheo The Review\n" + kMarketSource;
  const ParsedFile parsed = parse(text + kMarketVietnamese + kMarketEnglish);
  ASSERT_EQ(parsed.entries.size(), 1U);
  EXPECT_EQ(parsed.entries[0].url, "https://example.org/market");
  const ParsedFile lead =
      parse("Một ngày ở chợ nổi, nơi ghe thuyền đã thưa dần.\n\n- Chợ nổi chỉ còn 12 ghe\n" + kMarketSource +
            kMarketVietnamese + kMarketEnglish);
  EXPECT_EQ(lead.entries.size(), 1U);
}

TEST(Source, BelowTheBodyBelongsToTheEntryAbove) {
  const ParsedFile parsed =
      parse("- Chợ nổi chỉ còn 12 ghe\n" + kMarketVietnamese + kMarketEnglish + kMarketSource +
            "\n- Giá gạo tăng\n" + kMarketVietnamese + kMarketEnglish + "https://example.org/rice\n");
  ASSERT_EQ(parsed.entries.size(), 2U);
  EXPECT_EQ(parsed.entries[0].url, "https://example.org/market");
  EXPECT_THAT(parsed.entries[0].tags, ElementsAre("chợ"));
  EXPECT_EQ(parsed.entries[1].url, "https://example.org/rice");
  EXPECT_EQ(outline(parsed.entries[1]), with_body({"vi/summary/1 Giá gạo tăng"}));
}

TEST(Source, BetweenTheSidesDoesNotCutThem) {
  EXPECT_EQ(only_outline(parse(kMarketVietnamese + kMarketSource + "\n" + kMarketEnglish)), kMarketBody);
}

TEST(Source, BelowTheBodyMayHaveARemarkBelow) {
  EXPECT_EQ(parse("- Chợ nổi\n" + kMarketVietnamese + kMarketEnglish + kMarketSource + "Ảnh: Kênh Tin\n")
                .entries.size(),
            1U);
}

TEST(Tags, AtTheEndsOfBulletsCount) {
  const ParsedFile parsed =
      parse("- Chợ nổi chỉ còn 12 ghe #chợ\n- Cầu mới mở #cầu #giaothông\n" + kMarketVietnamese);
  EXPECT_THAT(parsed.entries.at(0).tags, ElementsAre("chợ", "cầu", "giaothông"));
}

TEST(Rules, InsideAnEntryDoNotEndIt) {
  const std::string header =
      "- Chợ nổi chỉ còn 12 ghe\n- Cầu mới mở tháng trước\n📌 Chợ sẽ mất\n" + kMarketSource;
  EXPECT_EQ(only_outline(parse(header + "---\n" + kMarketVietnamese + "---\n" + kMarketEnglish)),
            kMarketWhole);
  EXPECT_EQ(parse(kMarketVietnamese + "---\n" + kMarketVietnamese).entries.size(), 2U);
  EXPECT_EQ(parse(kMarketVietnamese + kMarketEnglish + "---\n" + kMarketVietnamese + "---\n" + kMarketEnglish)
                .entries.size(),
            2U);
}

TEST(Separators, AreNoText) {
  EXPECT_EQ(only_outline(parse("***\n" + kMarketVietnamese + "\n━━━━━━\n" + kMarketEnglish + "~~~~\n")),
            kMarketBody);
}

TEST(Labels, AreNoTextAndDecide) {
  EXPECT_EQ(only_outline(parse("Bản dịch:\n" + kMarketVietnamese + "Bản gốc:\n" + kMarketEnglish)),
            kMarketBody);
  // Nothing in these words says what language they are in.
  EXPECT_THAT(only_outline(parse("Bản gốc\nTokyo 2025\nBản dịch\nTokyo 2026\n")),
              ElementsAre("en/body/1 Tokyo 2025", "vi/body/1 Tokyo 2026"));
  EXPECT_EQ(only_outline(parse("🇻🇳 " + kMarketVietnamese + "🇬🇧 " + kMarketEnglish)), kMarketBody);
}

TEST(Labels, MakeASummaryOfLinesWithoutMarks) {
  EXPECT_EQ(read_market("Tóm tắt:\nChợ nổi chỉ còn 12 ghe\nCầu mới mở tháng trước\n📌 Chợ sẽ mất\n"),
            kMarketWhole);
}

TEST(Labels, MayPutTheSummaryBelow) {
  const ParsedFile parsed = parse(kMarketVietnamese + kMarketEnglish +
                                  "Tóm tắt:\n- Chợ nổi chỉ còn 12 ghe\n- Cầu mới\n" + kMarketSource);
  ASSERT_EQ(parsed.entries.size(), 1U);
  EXPECT_EQ(parsed.entries[0].passages.back().kind, Kind::kSummary);
  EXPECT_EQ(parsed.entries[0].url, "https://example.org/market");
}

TEST(Labels, OfASourceAreTextElsewhere) {
  EXPECT_EQ(only_outline(parse("Nguồn:\n" + kMarketVietnamese)).at(0), "vi/body/1 Nguồn:");
  EXPECT_EQ(only_outline(parse(kMarketVietnamese + "Nguồn:\n" + kMarketSource)).size(), 3U);
}

TEST(Labels, MayBeOnTheLineOfTheText) {
  const std::string header = "- Chợ nổi chỉ còn 12 ghe\n" + kMarketSource + "\n";
  const std::string vietnamese = "Cầu mới đã rút ngắn đường đi, nên ghe thuyền không còn ghé lại chợ nữa.";
  const std::string english = "A new bridge has shortened the way, so boats no longer stop at the market.";
  for (const auto& [first, second] : std::vector<std::pair<std::string, std::string>>{
           {"**Dịch**: ", "**Gốc**: "}, {"[VI] ", "[EN] "}, {"Bản dịch: ", "Bản gốc: "}}) {
    EXPECT_THAT(only_outline(parse(header + first + vietnamese + "\n\n" + second + english + "\n", "a.md")),
                ElementsAre("vi/summary/1 Chợ nổi chỉ còn 12 ghe", "vi/body/1 " + vietnamese,
                            "en/body/1 " + english));
  }
  EXPECT_THAT(outline(parse(header + "Bản dịch: An\n" + vietnamese + "\n" + english).entries.at(0)),
              testing::Contains("vi/heading/1 Bản dịch: An"));
}

TEST(Bullets, MayBeFollowedByAConclusion) {
  EXPECT_THAT(
      only_outline(parse("+ Cầu mới mở tháng trước\n+ Ghe không ghé chợ\n=> Chợ sẽ mất\n" + kMarketSource)),
      ElementsAre("vi/summary/1 Cầu mới mở tháng trước", "vi/summary/2 Ghe không ghé chợ",
                  "vi/summary/3 Chợ sẽ mất"));
}

TEST(Tags, NeedNoSignBehindTheirLabel) {
  const ParsedFile parsed = parse("- Chợ nổi\nhttps://example.org/market\nTag: Chợ, Cần Thơ\n\n" +
                                  kMarketVietnamese + kMarketEnglish);
  EXPECT_THAT(only_outline(parsed), testing::SizeIs(7));
  EXPECT_THAT(parsed.entries.at(0).tags, ElementsAre("Chợ", "Cần Thơ"));
}

TEST(Alternating, SentencesAreReadInTurn) {
  const std::vector<std::string> lines{
      "Chợ nổi vắng khách",
      "The floating market is losing its customers",
      "Cầu mới đã rút ngắn đường đi, nên ghe thuyền không còn ghé lại chợ nữa.",
      "A new bridge has shortened the way, so boats no longer stop at the market.",
      "Người bán nói rằng họ sẽ lên bờ trước Tết.",
      "Traders said that they would move ashore before the new year."};
  for (const char* mark : {"", "• ", "- "}) {
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) text += (i % 2 == 0 ? mark : "") + lines[i] + "\n";
    std::vector<std::string> seen = only_outline(parse(kMarketSource + text));
    std::stable_partition(seen.begin(), seen.end(),
                          [](const std::string& line) { return line.starts_with("vi"); });
    EXPECT_EQ(seen, kMarketBody) << mark;
  }
}

TEST(Messages, BeginEntriesAndDateThem) {
  const ParsedFile parsed = parse("Kênh Chợ, [5 Jan 2025 at 07:00:00]:\n- Chợ nổi\n" + kMarketSource +
                                  kMarketVietnamese + "[06/01/2025 07:30] Kênh Chợ: " + kMarketVietnamese);
  ASSERT_EQ(parsed.entries.size(), 2U);
  EXPECT_EQ(parsed.entries[0].date, "2025-01-05");
  EXPECT_EQ(parsed.entries[1].date, "2025-01-06");
  EXPECT_EQ(outline(parsed.entries[1]).at(0), "vi/heading/1 Chợ nổi vắng khách");
}

TEST(Mail, HasAHeadThatIsNoText) {
  const ParsedFile parsed = parse(
      "From: Kênh Chợ <tin@example.org>\nTo: An\nSubject: Chợ nổi\n"
      "Date: Sun, 5 Jan 2025 07:00:00 +0700\n\n" +
      kMarketVietnamese + kMarketEnglish);
  EXPECT_EQ(only_outline(parsed), kMarketBody);
  EXPECT_EQ(parsed.entries[0].date, "2025-01-05");
}

TEST(Mail, IsALetterWhoseGreetingAndSignatureAreNoText) {
  const std::string head = "From: An <an@example.org>\nTo: Hùng\nSubject: Chợ nổi\n\n";
  const std::vector<std::string> whole = with_body({"vi/summary/1 Chợ nổi chỉ còn 12 ghe"});
  const std::string text = "- Chợ nổi chỉ còn 12 ghe\n" + kMarketSource + kMarketVietnamese + kMarketEnglish;
  EXPECT_EQ(only_outline(parse(head + "Chào Hùng,\n\nGửi Hùng bài hôm nay:\n\n" + text +
                               "\nCảm ơn,\nAn\n-- \nAn Nguyễn | Biên tập viên\n0912 345 678\n")),
            whole);
  EXPECT_EQ(only_outline(parse(head + "Dear all,\n" + text + "Best regards,\nAn\n")), whole);
  EXPECT_EQ(only_outline(parse(head + text)), whole);
}

TEST(Mail, MayBeQuoted) {
  const ParsedFile parsed = parse(
      "> On 5 Jan 2025, at 08:00, An <an@example.org> wrote:\n>\n> - Chợ nổi chỉ còn 12 ghe\n"
      "> - Cầu mới mở tháng trước\n> https://example.org/market\n>\n> Cầu mới đã rút ngắn đường đi.\n> \n"
      "> A new bridge has shortened the way.\n");
  EXPECT_THAT(only_outline(parsed),
              ElementsAre("vi/summary/1 Chợ nổi chỉ còn 12 ghe", "vi/summary/2 Cầu mới mở tháng trước",
                          "vi/body/1 Cầu mới đã rút ngắn đường đi.",
                          "en/body/1 A new bridge has shortened the way."));
  EXPECT_EQ(parsed.entries.at(0).date, "2025-01-05");
}

TEST(DayFile, HasTitlesAboveItsEntries) {
  const ParsedFile parsed =
      parse("CHỢ NỔI VẮNG KHÁCH\n- Chợ nổi\n" + kMarketSource + kMarketVietnamese + kMarketEnglish +
            "\nGIÁ GẠO TĂNG\n\n- Gạo đắt\n- Dân lo\nNguồn: https://example.org/rice\n" + kMarketVietnamese);
  ASSERT_EQ(parsed.entries.size(), 2U);
  EXPECT_EQ(outline(parsed.entries[1]).at(0), "vi/heading/1 GIÁ GẠO TĂNG");
  EXPECT_EQ(parsed.entries[1].passages.size(), 6U);
}

TEST(DayFile, HasMarkdownHeadingsOfOneLevel) {
  const ParsedFile parsed = parse(
      "# Chợ ngày 05/01/2025\n\n## Chợ nổi\n\n- Chợ vắng\n\nNguồn: https://example.org/1\n\n"
      "## Giá gạo\n\n- Gạo đắt\n\nNguồn: https://example.org/2\n",
      "a.md");
  ASSERT_EQ(parsed.entries.size(), 2U);
  EXPECT_THAT(outline(parsed.entries[0]), ElementsAre("vi/heading/1 Chợ nổi", "vi/summary/1 Chợ vắng"));
  EXPECT_THAT(outline(parsed.entries[1]), ElementsAre("vi/heading/1 Giá gạo", "vi/summary/1 Gạo đắt"));
  EXPECT_EQ(parsed.entries[1].date, "2025-01-05");
}

TEST(DayFile, MayHaveNumberedTitles) {
  const ParsedFile parsed = parse(
      "1. Chợ nổi\n- Chợ vắng\n- Cầu mới\nNguồn: https://example.org/1\n\n2. Giá gạo\n- Gạo đắt\n"
      "Nguồn: https://example.org/2\n");
  ASSERT_EQ(parsed.entries.size(), 2U);
  EXPECT_THAT(outline(parsed.entries[0]),
              ElementsAre("vi/heading/1 1. Chợ nổi", "vi/summary/1 Chợ vắng", "vi/summary/2 Cầu mới"));
  EXPECT_THAT(outline(parsed.entries[1]), ElementsAre("vi/heading/1 2. Giá gạo", "vi/summary/1 Gạo đắt"));
}

TEST(DayFile, MayHaveHeadersAlone) {
  const ParsedFile parsed =
      parse("- Chợ nổi\n- Cầu mới\n" + kMarketSource + "\n- Giá gạo\nhttps://example.org/rice\n");
  ASSERT_EQ(parsed.entries.size(), 2U);
  EXPECT_EQ(parsed.entries[1].url, "https://example.org/rice");
}

TEST(Markdown, JoinsWrappedLines) {
  const std::string text =
      "Cầu mới đã rút ngắn đường đi, nên ghe thuyền\nkhông còn ghé lại **chợ** nữa.\n\n"
      "A new bridge has shortened the way, so boats\nno longer stop at the market.\n";
  EXPECT_THAT(
      only_outline(parse(text, "a.md")),
      ElementsAre("vi/body/1 Cầu mới đã rút ngắn đường đi, nên ghe thuyền không còn ghé lại chợ nữa.",
                  "en/body/1 A new bridge has shortened the way, so boats no longer stop at the market."));
}

TEST(Markdown, MayHaveCommentsAndTables) {
  const std::string header = "- Chợ nổi\n" + kMarketSource;
  EXPECT_EQ(only_outline(parse("%% nháp %%\n" + header + kMarketVietnamese + kMarketEnglish +
                                   "\n%%\nKiểm tra lại\n\nĐăng lên kênh\n%%\n",
                               "a.md")),
            with_body({"vi/summary/1 Chợ nổi"}));
  EXPECT_THAT(
      messages(
          parse(header + kMarketVietnamese + "\n| Nước | Số |\n|---|---|\n| Mỹ | 18 |\n\n" + kMarketEnglish,
                "a.md")),
      ElementsAre("corpus/a.md:8:1: warning: looks like a table, whose rows are taken as text: delete "
                  "it if they are no sentences"));
}

TEST(WrappedText, IsJoinedWhereMostLinesAreOfOneWidth) {
  const std::string text =
      "Chợ nổi vắng khách\n\n"
      "Cầu mới đã rút ngắn đường đi, nên ghe thuyền không còn ghé\n"
      "lại chợ nữa. Người bán nói rằng họ sẽ lên bờ trước Tết, và\n"
      "sẽ không bao giờ trở lại con nước này.\n\n"
      "Chính quyền hứa cho thuê sạp trong chợ mới với giá rẻ trong\n"
      "ba năm đầu.\n";
  const ParsedFile parsed = parse(text);
  const Entry& entry = parsed.entries.at(0);
  ASSERT_EQ(entry.passages.size(), 3U);
  EXPECT_EQ(entry.passages[1].line, 3U);
  EXPECT_EQ(entry.passages[1].end_line, 5U);
  EXPECT_THAT(entry.passages[2].text, HasSubstr("giá rẻ trong ba năm đầu."));
  EXPECT_EQ(parse("Chợ nổi vắng\nCầu mới mở\nGạo đắt\nDân lo\n").entries.at(0).passages.size(), 4U);
}

TEST(Mail, HasMoreThanFromWhereToWhere) {
  EXPECT_THAT(
      outline(parse("Chuyến tàu chạy hai lần mỗi ngày.\n\nTừ: một ga nhỏ ở Huế\nĐến: một ga lớn ở Hà Nội\n")
                  .entries.at(0)),
      testing::Contains("vi/body/3 Đến: một ga lớn ở Hà Nội"));
}

TEST(Paragraphs, AreJoinedOnlyWhereMostLinesEndInMidSentence) {
  const auto entry = parse(
                         "Tàu đi từ một ga nhỏ ở Huế\nvà đến một ga lớn ở Hà Nội.\n\n"
                         "Giá vé đã tăng hai lần.\nDân đi xe nhiều hơn.\n")
                         .entries.at(0);
  EXPECT_EQ(entry.passages.back().text, "Dân đi xe nhiều hơn.");
}

TEST(Bullets, AreNotContinuedByANumberedTitle) {
  const auto entry =
      parse("1. Gạo tăng giá\n- Giá lên 5%\n2. Xăng giảm giá\n- Giá xuống 5%\n📌 Dân lo\n" + kMarketSource)
          .entries.at(0);
  EXPECT_THAT(outline(entry),
              testing::IsSupersetOf({"vi/summary/1 Giá lên 5%", "vi/summary/2 Giá xuống 5%"}));
}

TEST(WrappedText, IsNotWhatIsWiderThanTheLinesAbove) {
  const std::string text =
      "Chợ nổi vắng khách\n"
      "Cầu mới đã rút ngắn đường đi, nên ghe thuyền không còn ghé lại chợ nữa.\n\n"
      "Floating market loses its customers\n"
      "A new bridge has shortened the way, so that boats no longer stop at the market.\n";
  const ParsedFile parsed = parse(text);
  const Entry& entry = parsed.entries.at(0);
  ASSERT_EQ(entry.passages.size(), 4U);
  EXPECT_EQ(entry.passages[0].kind, Kind::kHeading);
  EXPECT_EQ(entry.passages[2].kind, Kind::kHeading);
}

TEST(FrontMatter, GivesTitleTagsAndSource) {
  const ParsedFile parsed =
      parse("---\ntitle: \"Chợ nổi\"\ntags: [chợ, \"#ghe\"]\nsource: https://example.org/market\n---\n" +
                kMarketVietnamese + kMarketEnglish,
            "a.md");
  EXPECT_EQ(only_outline(parsed), [] {
    std::vector<std::string> lines = kMarketBody;
    lines[0] = "vi/heading/2 Chợ nổi vắng khách";
    lines.insert(lines.begin(), "vi/heading/1 Chợ nổi");
    return lines;
  }());
  EXPECT_EQ(parsed.entries[0].url, "https://example.org/market");
  EXPECT_THAT(parsed.entries[0].tags, ElementsAre("chợ", "ghe"));
  EXPECT_EQ(parsed.entries[0].passages[0].line, 2U);
  EXPECT_THAT(messages(parse("---\ntitle: [a\ndate: b\n---\n" + kMarketVietnamese, "a.md")),
              ElementsAre(HasSubstr("front matter that is not valid YAML")));
}

TEST(Dates, AreLinesOfTheHeader) {
  for (const char* date :
       {"5/1/2025", "Ngày: 05/01/2025", "Chủ nhật, ngày 5 tháng 1 năm 2025", "January 5, 2025"}) {
    const ParsedFile parsed =
        parse(std::string(date) + "\n- Chợ nổi\n" + kMarketSource + kMarketVietnamese + kMarketEnglish);
    EXPECT_EQ(only_outline(parsed).size(), 7U) << date;
    EXPECT_EQ(parsed.entries[0].date, "2025-01-05") << date;
  }
  const ParsedFile below = parse("- Chợ nổi\n" + kMarketSource + "5/1/2025\n" + kMarketVietnamese);
  EXPECT_EQ(below.entries.at(0).date, "2025-01-05");
  EXPECT_EQ(below.entries.at(0).passages.size(), 4U);
}

TEST(Dates, AreInTheTitlesOfEditions) {
  const std::string body = "- Chợ nổi\n" + kMarketSource + kMarketVietnamese + kMarketEnglish;
  for (const std::string title : {"[BẢN TIN SÁNG 05.01.2025]", "Bản tin 05/01/2025", "📰 ĐIỂM TIN 05/01/2025",
                                  "Điểm tin kinh tế ngày 5/1/2025", "Newsletter, January 5, 2025"}) {
    const ParsedFile parsed = parse(title + "\n\n" + body);
    EXPECT_EQ(only_outline(parsed).at(0), "vi/heading/1 " + title);
    EXPECT_EQ(parsed.entries[0].date, "2025-01-05") << title;
  }
  const ParsedFile headline = parse("Chợ nổi vắng khách từ ngày 5/1/2025\n\n" + body);
  EXPECT_EQ(headline.entries.at(0).date, std::nullopt);
  EXPECT_THAT(messages(headline),
              ElementsAre("corpus/entry.txt:1:1: warning: the date in the title is not taken as that of the "
                          "entry: write it on a line of its own"));
  EXPECT_THAT(messages(parse("Chợ nổi vắng khách từ ngày 5/1/2025\n\n" + body, "2025-01-06.txt")), IsEmpty());
}

TEST(Footer, IsVietnameseBelowTheEnglishPart) {
  const std::string footer = "Theo dõi kênh để nhận tin mỗi ngày!\n";
  const std::string header = "- Chợ nổi chỉ còn 12 ghe\n" + kMarketSource;
  for (const std::string& text : {header + kMarketVietnamese + kMarketEnglish + footer,
                                  header + "🇻🇳 " + kMarketVietnamese + "🇬🇧 " + kMarketEnglish + footer}) {
    const ParsedFile parsed = parse(text);
    EXPECT_THAT(outline(parsed.entries.at(0)),
                testing::Contains("en/body/2 Traders said that they would move "
                                  "ashore before the new year."));
    EXPECT_EQ(outline(parsed.entries.at(0)).back(), "vi/body/3 Theo dõi kênh để nhận tin mỗi ngày!");
    EXPECT_THAT(messages(parsed),
                ElementsAre("corpus/entry.txt:10:1: warning: Vietnamese below the English part: taken as the "
                            "end of the Vietnamese part; delete it if it is not of the article"));
  }
}

TEST(Warnings, AreGivenWhereTheShapeIsDoubtful) {
  EXPECT_THAT(
      messages(parse(kMarketVietnamese + "Xem trên trang https://example.org thì thấy giá đã tăng nhiều\n")),
      ElementsAre(
          "corpus/entry.txt:4:1: warning: has a URL, but is more than a source: taken as text; put the URL "
          "on a line of its own"));
  EXPECT_THAT(
      messages(parse(kMarketVietnamese + "#chợ và những nơi khác\n")),
      ElementsAre(
          "corpus/entry.txt:4:1: warning: begins with \"#\", but is not a line of tags: taken as text; put "
          "tags alone on their line"));
  EXPECT_THAT(messages(parse(kMarketVietnamese + "#1 thế giới về gạo\n")), IsEmpty());
  EXPECT_THAT(messages(parse(kMarketVietnamese, "12-03-25.txt")),
              ElementsAre("corpus/12-03-25.txt:1:1: warning: the file's name has no date that can be read: "
                          "write YYYY-MM-DD"));
  const ParsedFile mixed =
      parse(kMarketVietnamese + kMarketVietnamese +
            "Traders said that they would move ashore before the new year.\n" + kMarketVietnamese);
  EXPECT_THAT(messages(mixed),
              ElementsAre(HasSubstr("7:1: warning: looks English, but is taken as Vietnamese, as the lines "
                                    "around it: put \"Bản gốc:\" on a line above the English part")));
}

TEST(Warnings, SayWhereAHeaderMayHaveBeenCut) {
  const std::string header = "- Chợ nổi chỉ còn 12 ghe\n- Cầu mới mở tháng trước\n\n";
  const std::string unknown =
      "Vì sao điều này quan trọng:\n- Ghe mất khách\n- Chợ mất ghe\n\nCâu hỏi là khi nào chợ đóng.\n\n";
  const ParsedFile cut =
      parse(header + unknown + "Xem: " + kMarketSource + kMarketVietnamese + kMarketEnglish);
  ASSERT_EQ(cut.entries.size(), 2U);
  EXPECT_THAT(messages(cut),
              ElementsAre("corpus/entry.txt:12:1: warning: taken as a new entry, without bullets, while the "
                          "entry of line 1 has no original: if they are one, put its URL and tags directly "
                          "below the bullets"));
  const std::string post = header + "https://example.org/post\n#chợ\n" + kMarketVietnamese;
  EXPECT_THAT(messages(parse(post + "\n" + kMarketSource + kMarketVietnamese + kMarketEnglish)), IsEmpty());
}

TEST(Warnings, SayThatMessagesMayBePiecesOfAnEntry) {
  const ParsedFile parsed = parse(
      "[05/01/2025, 21:14:03] An: - Chợ nổi chỉ còn 12 ghe\n"
      "[05/01/2025, 21:15:10] An: Cầu mới đã rút ngắn đường đi.\n"
      "[05/01/2025, 21:15:55] An: A new bridge has shortened the way.\n");
  EXPECT_EQ(parsed.entries.size(), 3U);
  EXPECT_THAT(
      messages(parsed),
      ElementsAre("corpus/entry.txt:3:1: warning: taken as a new entry, all English, below the entry of "
                  "line 2, which is all Vietnamese: if they are one, delete the message head between "
                  "them"));
}

TEST(Warnings, NameFilesOfOtherFormats) {
  EXPECT_THAT(
      messages(parse("{\"name\": \"Kênh\"}\n")),
      ElementsAre(
          "corpus/entry.txt:1:1: warning: looks like JSON, which is read as text: posts that were exported "
          "from Telegram are read by \"indexer import\""));
  EXPECT_THAT(messages(parse("<!DOCTYPE html>\nGiá gạo\n")),
              ElementsAre(HasSubstr("looks like HTML or XML")));
  EXPECT_THAT(messages(parse("1\n00:00:01,000 --> 00:00:02,000\nGiá gạo\n")),
              ElementsAre(HasSubstr("looks like subtitles")));
  EXPECT_THAT(messages(parse("- Lạm phát 3% --> 5% trong năm\n")), IsEmpty());
}

}  // namespace
}  // namespace songngu
