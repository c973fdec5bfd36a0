#include "common/database/terms/site.h"

#include <gtest/gtest.h>

#include "tests/common/text/turkish.h"

namespace songngu {
namespace {

TEST(SiteValue, IsTheHostInLowerCase) {
  EXPECT_EQ(site_value("https://www.FT.com/content/1"), "ft.com");
  EXPECT_EQ(site_value("http://user:secret@News.example.org:8080?x"), "news.example.org");
  EXPECT_EQ(site_value("www.example.org/a?from=https://other.example"), "example.org");
  EXPECT_EQ(site_value("www.example.org://other.example"), "example.org") << "no scheme has a dot";
  EXPECT_EQ(site_value("https://[2001:DB8::1]:80/x"), "[2001:db8::1]");
  EXPECT_EQ(site_value("https://example.org.."), "example.org");
  EXPECT_EQ(site_value("https://VÍDỤ.VN"), "vídụ.vn");
  EXPECT_EQ(site_value("https://vi\u0301du\u0323.vn"), "vídụ.vn") << "decomposed";
  EXPECT_EQ(site_value("https:///path"), "");
}

TEST(SiteValue, LosesWwwWhereADomainIsLeft) {
  EXPECT_EQ(site_value("www.com"), "www.com");
  EXPECT_EQ(site_value("www.com."), "www.com");
  EXPECT_EQ(site_value("www.www.com"), "www.com");
}

TEST(SiteValue, IsItselfAgain) {
  for (const char* url : {"https://www.FT.com", "https://www.com", "https://VÍDỤ.VN.", "https://[::1]:80"})
    EXPECT_EQ(site_value(site_value(url)), site_value(url)) << url;
}

TEST(SiteValue, IsTheSameInEveryLocale) {
  const Turkish locale;
  EXPECT_EQ(site_value("https://FINANCIAL.example"), "financial.example");
}

TEST(IsHost, KnowsWhatMayBeOne) {
  for (const char* host : {"ft.com", "com", "a-1.example", "vídụ.vn", "[::1]", "[2001:DB8::192.0.2.1]"})
    EXPECT_TRUE(is_host(host)) << host;
  for (const char* host : {"", ".ft.com", "ft com", "a/b", "[]", "[::1", "[$(id)]", "[::1 ]", "[::1]]"})
    EXPECT_FALSE(is_host(host)) << host;
}

}  // namespace
}  // namespace songngu
