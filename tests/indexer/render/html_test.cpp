#include <regex>

#include <gmock/gmock.h>

#include "tests/indexer/render/constructed.h"

namespace songngu {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string page(const Constructed& made, std::vector<Remark> remarks = {}) {
  return written("html", made.text(std::move(remarks)), Level::kSentence);
}

/// The keys of the element that holds this text.
std::string keys_of(const std::string& html, const std::string& text) {
  std::smatch found;
  std::regex_search(html, found, std::regex("data-k=\"([^\"]*)\"[^>]*>" + text));
  return found.empty() ? "" : found[1].str();
}

TEST(Html, GivesCorrespondingSentencesTheSameKey) {
  const std::string html = page(harbour_entry());
  EXPECT_NE(keys_of(html, "Ships came"), "");
  EXPECT_EQ(keys_of(html, "Ships came"), keys_of(html, "Tàu đã đến"));
  EXPECT_NE(keys_of(html, "Ships came"), keys_of(html, "Nobody cheered"));
}

TEST(Html, GivesASourceSentenceTheKeyOfItsBulletToo) {
  const std::string html = page(harbour_entry());
  const std::string bullet = keys_of(html, "Cảng mới xử lý");
  EXPECT_THAT(keys_of(html, "It handles"), HasSubstr(" " + bullet));
}

TEST(Html, MarksWhatIsAloneAndWhatIsUnsure) {
  const std::string html = page(harbour_entry());
  EXPECT_TRUE(std::regex_search(html, std::regex("class=\"alone s\"[^>]*>Nobody cheered")));
  EXPECT_TRUE(std::regex_search(html, std::regex("class=\"alone s\"[^>]*>Không ai nói")));
  EXPECT_TRUE(std::regex_search(html, std::regex("class=\"s unsure\"[^>]*>Ships came")));
}

TEST(Html, MarksQuantitiesThatDiffer) {
  const std::string html = page(harbour_entry(), {{{4, {11, 14}}, {7, {11, 22}}, "37% here, 73% there"}});
  EXPECT_THAT(html, HasSubstr("<mark title=\"37% here, 73% there\">37%</mark>"));
  EXPECT_THAT(html, HasSubstr(">73 per cent</mark>"));
}

TEST(Html, LetsNoTextBecomeMarkup) {
  Constructed made = harbour_entry();
  made.entry.id = "a\"><script>alert(1)</script>";
  made.entry.tags = {"<img src=x onerror=alert(1)>"};
  made.entry.url = "javascript:alert(1)";
  made.entry.passages[2].text = "<script>alert('1')</script> &amp;";
  made.entry.passages[3].text = "\xe2\x80\xae<iframe src=\"x\">\x1b]0;x\x07";
  const std::string html = page(made, {{{4, {11, 14}}, {7, {11, 22}}, "\"><script>"}});
  EXPECT_THAT(html, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(html, Not(HasSubstr("<img")));
  EXPECT_THAT(html, Not(HasSubstr("<iframe")));
  EXPECT_THAT(html, Not(HasSubstr("href=\"javascript")));
  EXPECT_THAT(html, Not(HasSubstr("\x1b")));
  EXPECT_THAT(html, Not(HasSubstr("\xe2\x80\xae"))) << "a direction override";
  EXPECT_THAT(html, Not(HasSubstr("\"\"><script>")));
}

TEST(Html, NeedsNoNetwork) {
  const std::string html = page(harbour_entry());
  EXPECT_FALSE(std::regex_search(html, std::regex("(src|@import|url\\()\\s*=?\\s*[\"']?https?:")));
  EXPECT_THAT(html, HasSubstr("default-src 'none'"));
  EXPECT_THAT(html, HasSubstr("prefers-color-scheme: dark"));
}

TEST(Html, ListsEntriesOnceThereAreSeveral) {
  const Constructed made = harbour_entry();
  EXPECT_THAT(page(made), Not(HasSubstr("<nav>")));
  const auto writer = make_html_writer({});
  writer->begin();
  writer->entry(made.text());
  EXPECT_THAT(writer->entry(made.text()), HasSubstr("<article id=\"e2\">"));
  EXPECT_THAT(writer->end(), HasSubstr("<a href=\"#e2\">Cảng biển mở cửa</a> <small>2031-05-06</small>"));
}

}  // namespace
}  // namespace songngu
