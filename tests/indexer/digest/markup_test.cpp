#include "indexer/digest/markup.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace songngu {
namespace {

using testing::ElementsAre;

Passage read(const std::vector<std::string_view>& lines, Markup markup) {
  std::vector<SourcePart> parts;
  for (const std::string_view line : lines)
    parts.push_back({line, line.data(), static_cast<std::uint32_t>(parts.size() + 1), false});
  Passage passage;
  text_of(parts, markup).write_to(passage);
  return passage;
}

std::string plain(std::string_view text) {
  return read({text}, Markup::kPlain).text;
}
std::string markdown(std::string_view text) {
  return read({text}, Markup::kMarkdown).text;
}

TEST(PlainText, HasNoEntities) {
  EXPECT_EQ(plain("&ldquo;Gi&aacute; g&#7841;o&rdquo; t&#x103;ng &amp; l&ecirc;n&nbsp;5&#37; &lt;a&gt;"),
            "“Giá gạo” tăng & lên\u00A05% <a>");
  EXPECT_EQ(plain("&quot;A&T&quot; &khong; &amp;amp; &#0; &"), "\"A&T\" &khong; &amp; \uFFFD &");
}

TEST(PlainText, HasNoParagraphTags) {
  EXPECT_EQ(plain("<span class=\"x\">Giá</span> <b>gạo</b> <pre> < 5"), "Giá <b>gạo</b> <pre> < 5");
}

TEST(PlainText, HasNoBoldMarks) {
  EXPECT_EQ(plain("**Gạo:** giá __tăng__ 2**3 *một* a_b"), "Gạo: giá tăng 2**3 *một* a_b");
  EXPECT_EQ(plain("** giá ** tăng **"), "** giá ** tăng **");
  EXPECT_EQ(plain("hàm a__b__c, https://example.org/a__b__"), "hàm a__b__c, https://example.org/a__b__");
}

TEST(Markdown, HasNoInlineMarks) {
  EXPECT_EQ(markdown("Giá **gạo** _đã_ *tăng* `5%` ~~10%~~"), "Giá gạo đã tăng 5% 10%");
  EXPECT_EQ(markdown("Theo [một báo](https://example.org/a \"b\"), giá \\*tăng\\* &ldquo;mạnh&rdquo;"),
            "Theo một báo, giá *tăng* “mạnh”");
  EXPECT_EQ(markdown("![ảnh](a.jpg) Giá <i>gạo</i> tăng<br/>"), "Giá gạo tăng");
  EXPECT_EQ(markdown("<https://example.org/a>"), "https://example.org/a");
}

TEST(Markdown, HasNoMarksOfLinksWithinAVault) {
  EXPECT_EQ(markdown("Gạo [[Việt Nam]] và [[Thailand|Thái Lan]] rẻ"), "Gạo Việt Nam và Thái Lan rẻ");
  EXPECT_EQ(markdown("![[gao.png]]"), "");
  EXPECT_EQ(markdown("Gạo rẻ ![[gao.png]]"), "Gạo rẻ");
  EXPECT_EQ(markdown("Gạo rẻ.[^1] Xăng rẻ.[^so-lieu]"), "Gạo rẻ. Xăng rẻ.");
  EXPECT_EQ(markdown("[^1]: Số liệu của IEA."), "Số liệu của IEA.");
  EXPECT_EQ(markdown("`[^1]` a [^ b] [^]"), "[^1] a [^ b] [^]");
  EXPECT_EQ(markdown("Gạo rẻ ^gia-1"), "Gạo rẻ");
  EXPECT_EQ(markdown("Gạo ^rẻ, 2 ^ 3"), "Gạo ^rẻ, 2 ^ 3");
  EXPECT_EQ(markdown("[[]] a [[b"), "[[]] a [[b");
}

TEST(Markdown, HasNoBlocks) {
  EXPECT_EQ(markdown("1. Giá gạo"), "1. Giá gạo");
  EXPECT_EQ(markdown("C#"), "C#");
  EXPECT_EQ(markdown("Giá gạo #"), "Giá gạo #");
  EXPECT_EQ(markdown("a - b"), "a - b");
}

TEST(Markdown, IsOneLineWhateverIsInIt) {
  EXPECT_EQ(markdown("Giá\r[gạo]: https://example.org\r- **tăng**"),
            "Giá\r[gạo]: https://example.org\r- tăng");
}

TEST(Markdown, TakesLinearTime) {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "<![CDATA[";
  EXPECT_EQ(markdown(text), text);
}

TEST(Markdown, LeadsBackToItsLines) {
  const Passage passage = read({"Giá **gạo**", "đã &amp; tăng\\", "nhanh"}, Markup::kMarkdown);
  EXPECT_EQ(passage.text, "Giá gạo đã & tăng nhanh");
  EXPECT_EQ(passage.line, 1U);
  EXPECT_EQ(passage.end_line, 3U);
  EXPECT_EQ(source_of(passage.text, passage.spots, 4), (SourceSpot{4, 1, 7}));     // gạo
  EXPECT_EQ(source_of(passage.text, passage.spots, 8), (SourceSpot{8, 2, 0}));     // đã
  EXPECT_EQ(source_of(passage.text, passage.spots, 11), (SourceSpot{11, 2, 5}));   // &
  EXPECT_EQ(source_of(passage.text, passage.spots, 13), (SourceSpot{13, 2, 11}));  // tăng
  EXPECT_EQ(source_of(passage.text, passage.spots, 18), (SourceSpot{18, 3, 0}));   // nhanh
}

TEST(PlainText, LeadsBackToItsLines) {
  const Passage passage = read({"  Giá &amp;", "gạo "}, Markup::kPlain);
  EXPECT_EQ(passage.text, "Giá & gạo");
  EXPECT_THAT(passage.spots, ElementsAre(SourceSpot{0, 1, 2}, SourceSpot{4, 1, 7}, SourceSpot{5, 2, 0},
                                         SourceSpot{6, 2, 0}));
}

}  // namespace
}  // namespace songngu
