#include "indexer/digest/source_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace songngu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> urls(std::string_view line, bool listed = false) {
  return read_source_line(line, listed).urls;
}
std::vector<std::string> tags(std::string_view line) {
  return read_source_line(line).tags;
}

TEST(TagsAtEnd, AreFoundInLinearTime) {
  EXPECT_THAT(tags_at_end("giá #gạo" + std::string(2000000, '[')), IsEmpty());
}

TEST(SourceLine, IsOneUrlOrSeveral) {
  EXPECT_THAT(urls("https://example.org/a?b=c#d"), ElementsAre("https://example.org/a?b=c#d"));
  EXPECT_THAT(urls("http://example.org"), ElementsAre("http://example.org"));
  EXPECT_THAT(urls("HTTPS://Example.org/Bài-viết"), ElementsAre("HTTPS://Example.org/Bài-viết"));
  EXPECT_THAT(urls("https://a.example\u00A0 https://b.example/x"),
              ElementsAre("https://a.example", "https://b.example/x"));
  EXPECT_THAT(urls("www.example.org/a"), ElementsAre("www.example.org/a"));
}

TEST(SourceLine, LosesZeroWidthCharacters) {
  EXPECT_THAT(urls("https://example\u200B.org/\uFEFFa"), ElementsAre("https://example.org/a"));
}

TEST(SourceLine, MayHaveBracketsAndAFullStop) {
  for (const char* line : {"<https://example.org/a>", "(https://example.org/a)", "[https://example.org/a]",
                           "https://example.org/a.", "“https://example.org/a”", "*https://example.org/a*"}) {
    EXPECT_THAT(urls(line), ElementsAre("https://example.org/a")) << line;
  }
  EXPECT_THAT(urls("https://example.org/Gạo_(lúa)"), ElementsAre("https://example.org/Gạo_(lúa)"));
}

TEST(SourceLine, MayHaveALabelOfAnyLength) {
  for (const char* line :
       {"Read more: https://example.org/a", "read more https://example.org/a",
        "👉 Read more:https://example.org/a", "Đọc thêm: https://example.org/a", "NGUỒN https://example.org/a",
        "Xem thêm <https://example.org/a>", "[Read more](https://example.org/a)", "🔗 https://example.org/a",
        "Nguồn: The Review - https://example.org/a", "**Nguồn:** [The Review](https://example.org/a)",
        "Nguồn: <a href=\"https://example.org/a\">The Review</a>", "The Review: https://example.org/a",
        "Một nhãn dài hơn mọi nhãn mà người ta hay viết ở đây: https://example.org/a"}) {
    EXPECT_THAT(urls(line), ElementsAre("https://example.org/a")) << line;
  }
}

TEST(SourceLine, MayHaveANote) {
  for (const char* line : {"https://example.org/a (cần trả tiền)", "https://example.org/a - cần đăng ký",
                           "Nguồn: https://example.org/a (tiếng Anh)", "https://example.org/a là nguồn"}) {
    EXPECT_THAT(urls(line), ElementsAre("https://example.org/a")) << line;
  }
}

TEST(SourceLine, WithOtherTextIsText) {
  for (const char* line :
       {"Theo trang https://example.org thì giá đã tăng", "Chi tiết. Xem: https://example.org",
        "Bộ công cụ mới có thể được tải về tại https://example.org",
        "https://example.org nói rằng giá gạo đã tăng trong ba tháng liền và chưa dừng lại",
        "ftp://example.org/a", "www.ví dụ", "example.org/a", "Read more: tại đây", ""}) {
    EXPECT_THAT(urls(line), IsEmpty()) << line;
  }
}

TEST(SourceLine, AfterAListMarkHasAShortLabel) {
  EXPECT_THAT(urls("Nguồn: https://example.org/a", true), ElementsAre("https://example.org/a"));
  EXPECT_THAT(urls("Giá gạo đã tăng trong ba tháng liền, theo báo: https://example.org/a", true), IsEmpty());
}

TEST(SourceLine, HasNoUrlThatIsBroken) {
  for (const char* line :
       {"https://", "https:///path", "http://exa<mple.org", "https://ex\x1b[31mample.org", "https://.org/a",
        "https://example.org/\u202Egpj.exe", "https://example.org/\u061Cgpj.exe"}) {
    EXPECT_THAT(urls(line), IsEmpty()) << line;
  }
}

TEST(Site, IsTheHostInLowerCase) {
  EXPECT_EQ(site_of("https://www.FT.com/content/1"), "ft.com");
  EXPECT_EQ(site_of("http://user:secret@News.example.org:8080?x"), "news.example.org");
  EXPECT_EQ(site_of("https://example.org."), "example.org");
  EXPECT_EQ(site_of("www.example.org/a"), "example.org");
  EXPECT_EQ(site_of("https://www.com/"), "www.com");
  EXPECT_EQ(site_of("https://BÁO.example/x"), "báo.example");
  EXPECT_EQ(site_of("https://[2001:DB8::1]:80/x"), "[2001:db8::1]");
  EXPECT_EQ(site_of("https://good.example\\@evil.example/"), "good.example");
}

TEST(Tags, AreReadAsWritten) {
  EXPECT_THAT(tags("#FT"), ElementsAre("FT"));
  EXPECT_THAT(tags("#FT #trí_tuệ_nhân_tạo  #2025"), ElementsAre("FT", "trí_tuệ_nhân_tạo", "2025"));
  EXPECT_THAT(tags("#FT#AI,#Mỹ; #Đức\u00A0#日本"), ElementsAre("FT", "AI", "Mỹ", "Đức", "日本"));
  EXPECT_THAT(tags("#AI-news #S&P500"), ElementsAre("AI-news", "S&P500"));
}

TEST(Tags, MayBeDecomposed) {
  EXPECT_THAT(tags("#My\u0303 #a\u0323"), ElementsAre("My\u0303", "a\u0323"));
}

TEST(Tags, MayHaveALabelAHandleOrAUrlBesideThem) {
  for (const char* line :
       {"Tags: #FT #AI", "🏷 #FT #AI", "🏷️ Chủ đề: #FT, #AI", "#FT | #AI", "#FT @kenhtin #AI",
        "hashtag #FT / #AI", "**Tags:** #FT #AI", "https://example.org/a #FT #AI"}) {
    EXPECT_THAT(tags(line), ElementsAre("FT", "AI")) << line;
  }
  EXPECT_THAT(urls("https://example.org/a #FT #AI"), ElementsAre("https://example.org/a"));
}

TEST(Tags, StandAlone) {
  for (const char* line :
       {"# Tiêu đề", "#", "##", "#FT và những báo khác", "FT #AI", "#FT!", "#🚀", "#-a", "a#b", ""}) {
    EXPECT_THAT(tags(line), IsEmpty()) << line;
  }
}

TEST(Tags, AreReadAtTheEndOfText) {
  EXPECT_THAT(tags_at_end("Giá gạo tăng #gạo #giá_cả"), ElementsAre("gạo", "giá_cả"));
  EXPECT_THAT(tags_at_end("Giá gạo tăng 5%. #gạo, #giá"), ElementsAre("gạo", "giá"));
  EXPECT_THAT(tags_at_end("Giá #gạo tăng"), IsEmpty());
  EXPECT_THAT(tags_at_end("Giá gạo đứng số #"), IsEmpty());
}

TEST(BareUrl, IsNoTargetOfALink) {
  EXPECT_TRUE(has_bare_url("tải về tại https://example.org/a."));
  EXPECT_FALSE(has_bare_url("theo [một báo](https://example.org/a) thì"));
  EXPECT_FALSE(has_bare_url("không có gì"));
}

}  // namespace
}  // namespace songngu
