#include "indexer/digest/facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace songngu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(FindDate, TakesTheFirstDayOfTheCalendar) {
  EXPECT_EQ(find_date("2025/2025-01-31-deepseek.txt"), "2025-01-31");
  EXPECT_EQ(find_date("2025-13-01/2025-02-29/2024-02-29 2025-01-01"), "2024-02-29");
  EXPECT_EQ(find_date("x2025-01-31y"), "2025-01-31");
}

TEST(FindDate, TakesNoPartOfALongerNumber) {
  EXPECT_EQ(find_date("12025-01-31"), std::nullopt);
  EXPECT_EQ(find_date("2025-01-311"), std::nullopt);
}

TEST(FindDate, FindsNoneInOtherForms) {
  for (const char* text :
       {"", "2025", "20250131", "2025-1-31", "31-01-2025", "2025-00-10", "2025-04-31", "2025–01–31"}) {
    EXPECT_EQ(find_date(text), std::nullopt) << text;
  }
}

TEST(DateField, ReadsTheValue) {
  EXPECT_EQ(date_field("date: 2025-01-31"), "2025-01-31");
  EXPECT_EQ(date_field("Date :  '2025-01-31' "), "2025-01-31");
  EXPECT_EQ(date_field("DATE:\"2025-01-31\""), "2025-01-31");
  EXPECT_EQ(date_field("date:"), "");
  EXPECT_EQ(date_field("dated: 2025-01-31"), std::nullopt);
  EXPECT_EQ(date_field("updated: 2025-01-31"), std::nullopt);
}

TEST(DateOfField, WantsTheDateFirst) {
  EXPECT_EQ(date_of_field("2025-01-31T08:00:00+07:00"), "2025-01-31");
  EXPECT_EQ(date_of_field("2025-01-31"), "2025-01-31");
  for (const char* value : {"", "31/01/2025", "on 2025-01-31", "2025-02-30", "2025-01-310"}) {
    EXPECT_EQ(date_of_field(value), std::nullopt) << value;
  }
}

TEST(UrlLine, IsOneUrlOrSeveral) {
  EXPECT_EQ(read_urls("https://example.org/a?b=c#d").shape, UrlShape::kPlain);
  EXPECT_THAT(read_urls("http://example.org").urls, ElementsAre("http://example.org"));
  EXPECT_THAT(read_urls("HTTPS://Example.org/Bài-viết").urls, ElementsAre("HTTPS://Example.org/Bài-viết"));
  EXPECT_THAT(read_urls("https://a.example\u00A0 https://b.example/x").urls,
              ElementsAre("https://a.example", "https://b.example/x"));
  EXPECT_THAT(read_urls("<https://example.org/a>").urls, ElementsAre("https://example.org/a"));
  EXPECT_THAT(read_urls("www.example.org/a").urls, ElementsAre("www.example.org/a"));
}

TEST(UrlLine, LosesZeroWidthCharacters) {
  EXPECT_THAT(read_urls("https://example\u200B.org/\uFEFFa").urls, ElementsAre("https://example.org/a"));
}

TEST(UrlLine, MayHaveALabel) {
  for (const char* line :
       {"Read more: https://example.org/a", "read more https://example.org/a",
        "👉 Read more:https://example.org/a", "Đọc thêm: https://example.org/a", "NGUỒN https://example.org/a",
        "Xem thêm <https://example.org/a>", "[Read more](https://example.org/a)"}) {
    const UrlLine read = read_urls(line);
    EXPECT_EQ(read.shape, UrlShape::kLabelled) << line;
    EXPECT_THAT(read.urls, ElementsAre("https://example.org/a")) << line;
  }
}

TEST(UrlLine, WithOtherTextStaysText) {
  for (const char* line : {"Theo trang https://example.org thì giá đã tăng", "The site https://example.org",
                           "Chi tiết. Xem: https://example.org",
                           "Một câu dài hơn mọi nhãn mà người ta hay viết ở đây: https://example.org",
                           "ftp://example.org/a", "www.ví dụ", "example.org/a", "Read more: tại đây", ""}) {
    EXPECT_EQ(read_urls(line).shape, UrlShape::kNone) << line;
    EXPECT_THAT(read_urls(line).urls, IsEmpty());
  }
}

TEST(UrlLine, ThatIsBrokenSaysSo) {
  for (const char* line :
       {"https://", "https:///path", "http://exa<mple.org", "https://example.org (cần trả tiền)",
        "https://ex\x1b[31mample.org", "https://.org/a", "https://example.org/\u202Egpj.exe",
        "https://example.org/\u061Cgpj.exe", "https://a.example va https://b.example"}) {
    EXPECT_EQ(read_urls(line).shape, UrlShape::kBroken) << line;
    EXPECT_THAT(read_urls(line).urls, IsEmpty()) << line;
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
  EXPECT_THAT(read_tags("#FT"), ElementsAre("FT"));
  EXPECT_THAT(read_tags("#FT #trí_tuệ_nhân_tạo  #2025"), ElementsAre("FT", "trí_tuệ_nhân_tạo", "2025"));
  EXPECT_THAT(read_tags("#FT#AI,#Mỹ; #Đức\u00A0#日本"), ElementsAre("FT", "AI", "Mỹ", "Đức", "日本"));
  EXPECT_THAT(read_tags("#AI-news #S&P500 #C+"), IsEmpty()) << "'+' may stand inside a tag, not at its end";
  EXPECT_THAT(read_tags("#AI-news #S&P500"), ElementsAre("AI-news", "S&P500"));
}

TEST(Tags, MayBeDecomposed) {
  EXPECT_THAT(read_tags("#My\u0303 #a\u0323"), ElementsAre("My\u0303", "a\u0323"));
}

TEST(Tags, StandAlone) {
  for (const char* line :
       {"# Tiêu đề", "#", "##", "#FT và những báo khác", "FT #AI", "#FT!", "#🚀", "#-a", "#FT # AI", ""}) {
    EXPECT_THAT(read_tags(line), IsEmpty()) << line;
  }
}

}  // namespace
}  // namespace songngu
