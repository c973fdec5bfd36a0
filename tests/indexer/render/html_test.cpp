#include <regex>

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "tests/indexer/render/constructed.h"

namespace songngu {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string page(const Constructed& made, std::vector<Remark> remarks = {}) {
  return written("html", made.text(std::move(remarks)), Level::kSentence);
}

std::unique_ptr<ExportWriter> writer_of(const std::string& title) {
  ExportOptions options;
  options.title = title;
  return make_html_writer(options);
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
  const std::string html =
      page(harbour_entry(), {{{4, {11, 14}}, Segment{7, {11, 22}}, "37% here, 73% there"}});
  EXPECT_THAT(html, HasSubstr("<mark data-note=\"37% here, 73% there\">37%</mark>"));
  EXPECT_THAT(html, HasSubstr(">73 per cent</mark>"));
}

TEST(Html, KeepsASentenceWholeAroundARemark) {
  const std::string html = page(harbour_entry(), {{{4, {11, 14}}, Segment{7, {11, 22}}, "differ"}});
  EXPECT_THAT(html, HasSubstr(">Cảng xử lý <mark data-note=\"differ\">37%</mark> hàng hóa.</span></p>"));
}

TEST(Html, MarksARemarkThatLeavesItsSentence) {
  const std::string html = page(harbour_entry(), {{{3, {16, 24}}, Segment{6, {0, 3}}, "differ"}});
  EXPECT_THAT(html, HasSubstr("<mark data-note=\"differ\">qua.</mark></span>"));
  EXPECT_THAT(html, HasSubstr(">Tàu</mark> đã đến.</span>"));
}

TEST(Html, TellsHowSureAPairIs) {
  const std::string html = page(harbour_entry());
  const auto note = [&](const std::string& text) {
    std::smatch found;
    std::regex_search(html, found, std::regex("data-note=\"([^\"]*)\">" + text));
    return found.empty() ? "" : found[1].str();
  };
  EXPECT_EQ(note("The harbour opened"), "translation, confidence 0.95");
  EXPECT_EQ(note("Ships came"), "translation, confidence 0.45, unsure");
  EXPECT_EQ(note("Nobody cheered"), "nothing corresponds");
  EXPECT_EQ(note("Cảng mới xử lý"), "summary, confidence 0.80");
}

TEST(Html, HasIdentifiersAsAnchors) {
  const std::string html = page(harbour_entry());
  EXPECT_THAT(html, HasSubstr("<article id=\"2031-05-06-harbour\">"));
  EXPECT_THAT(html, HasSubstr("<li id=\"2031-05-06-harbour/vi/takeaway/1\" "));
  EXPECT_THAT(html, HasSubstr("<h2 id=\"2031-05-06-harbour/en/heading/1\">"));
  EXPECT_THAT(html, HasSubstr("<p id=\"2031-05-06-harbour/vi/body/2\">"));
}

TEST(Html, IsCalledAfterItsOneEntry) {
  const std::string html = page(harbour_entry());
  EXPECT_THAT(html, HasSubstr("<title lang=\"vi\">Cảng biển mở cửa</title>"));
  EXPECT_THAT(html, HasSubstr("<h1 class=\"title\" lang=\"vi\">Cảng biển mở cửa</h1>"));
  Constructed made = harbour_entry();
  std::erase_if(made.entry.passages, [](const Passage& passage) { return passage.kind == Kind::kHeading; });
  made.beads.clear();
  EXPECT_THAT(page(made), HasSubstr("<title>2031-05-06-harbour</title>"));
}

TEST(Html, OfNothingIsAPage) {
  const auto writer = writer_of("<empty>");
  const std::string html = writer->begin() + writer->end();
  EXPECT_THAT(html, HasSubstr("<title>&lt;empty&gt;</title>"));
  EXPECT_THAT(html, HasSubstr("<h1>&lt;empty&gt;</h1>"));
  EXPECT_THAT(html, HasSubstr("</html>"));
}

TEST(Html, NumbersTheWordsThatRenderEachOther) {
  const std::string html = written("html", harbour_entry().text(), Level::kWord);
  const auto numbers_of = [&](const std::string& text) {
    std::smatch found;
    std::regex_search(html, found, std::regex("data-w=\"([^\"]*)\">" + text + "<"));
    return found.empty() ? "" : found[1].str();
  };
  EXPECT_NE(numbers_of("Ships"), "");
  EXPECT_EQ(numbers_of("Ships"), numbers_of("Tàu"));
  EXPECT_NE(numbers_of("Ships"), numbers_of("harbour"));
  EXPECT_THAT(page(harbour_entry()), Not(HasSubstr("data-w=")));
}

TEST(Html, KeepsARemarkAroundItsWords) {
  const std::vector<Remark> remarks{{{3, {0, 19}}, Segment{6, {4, 28}}, "differ"}};
  const std::string html = written("html", harbour_entry().text(remarks), Level::kWord);
  EXPECT_TRUE(std::regex_search(
      html,
      std::regex(
          "<mark data-note=\"differ\"><span data-w=\"[0-9 ]+\">harbour</span> .*yesterday</span></mark>")));
}

TEST(Html, LetsNoTextBecomeMarkup) {
  Constructed made = harbour_entry();
  made.entry.id = "a\"><script>alert(1)</script>";
  made.entry.tags = {"<img src=x onerror=alert(1)>"};
  made.entry.url = "javascript:alert(1)";
  made.entry.passages[2].text = "<script>alert('1')</script> &amp;";
  made.entry.passages[3].text = "\xe2\x80\xae<iframe src=\"x\">\x1b]0;x\x07";
  const std::string html = page(made, {{{4, {11, 14}}, Segment{7, {11, 22}}, "\"><script>"}});
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
  Constructed made = harbour_entry();
  EXPECT_THAT(page(made), Not(HasSubstr("<nav")));
  const auto writer = writer_of("harbours");
  std::string html = writer->begin() + writer->entry(made.text());
  for (const char* id : {"second", "third"}) {
    made.entry.id = id;
    html += writer->entry(made.text());
    EXPECT_THAT(html, HasSubstr(fmt::format("<article id=\"{}\">\n<header><h2", id)));
  }
  html += writer->end();
  EXPECT_THAT(html, HasSubstr("<title>harbours</title>"));
  EXPECT_THAT(html, HasSubstr("<h1>harbours</h1>"));
  EXPECT_EQ(html.find("<h1", html.find("<h1") + 1), std::string::npos);
  EXPECT_LT(html.find("<article id=\"2031-05-06-harbour\">"), html.find("<article id=\"second\">"));
  EXPECT_THAT(html,
              HasSubstr("<a href=\"#third\" lang=\"vi\">Cảng biển mở cửa</a> <small>2031-05-06</small>"));
}

}  // namespace
}  // namespace songngu
