#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "tests/indexer/render/constructed.h"

namespace songngu {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::vector<json> json_lines(const Constructed& made, Level level) {
  std::vector<json> result;
  for (const std::string& line : lines_of(written("jsonl", made.text(), level)))
    result.push_back(json::parse(line));
  return result;
}

TEST(PassageJsonl, HasTheFieldsOfAHitForEveryPassage) {
  const std::vector<json> passages = json_lines(harbour_entry(), Level::kPassage);
  ASSERT_EQ(passages.size(), 8U);
  const json& body = passages[3];
  EXPECT_EQ(body["id"], "2031-05-06-harbour/vi/body/1");
  EXPECT_EQ(body["title"], "Cảng biển mở cửa");
  EXPECT_EQ(body["tags"], json({"Trade", "Ports"}));
  EXPECT_EQ(body["line"], 6);
  EXPECT_EQ(body["counterpart"]["text"], "The harbour opened yesterday. Ships came.");
  EXPECT_EQ(body["counterpart"]["passages"][0]["spans"], json::parse("[[0,29],[46,57]]"));
  EXPECT_FALSE(body.contains("rank") || body.contains("score") || body.contains("matches"));
}

TEST(PassageJsonl, KnowsBulletsAndWhatTheySumUp) {
  const std::vector<json> passages = json_lines(harbour_entry(), Level::kPassage);
  EXPECT_EQ(passages[0]["counterpart"]["relation"], "summary");
  EXPECT_TRUE(passages[1]["counterpart"].is_null());
  EXPECT_EQ(passages[7]["summaries"][0]["id"], "2031-05-06-harbour/vi/summary/1");
  EXPECT_FALSE(passages[6].contains("summaries"));
}

TEST(PassageJsonl, SaysNullForWhatIsNotThere) {
  Constructed made = harbour_entry();
  made.entry.url.reset();
  made.entry.site.reset();
  made.entry.date.reset();
  for (Passage& passage : made.entry.passages) passage.kind = Kind::kBody;
  const json passage = json_lines(made, Level::kPassage)[3];
  for (const char* field : {"title", "url", "site", "date"}) EXPECT_TRUE(passage[field].is_null()) << field;
}

TEST(SentenceJsonl, IsABeadALineWithEmptySidesForNull) {
  const std::vector<json> beads = json_lines(harbour_entry(), Level::kSentence);
  ASSERT_EQ(beads.size(), 6U);
  EXPECT_EQ(beads[0]["relation"], "summary");
  EXPECT_EQ(beads[3]["vi"], json::array());
  EXPECT_EQ(beads[3]["en"][0]["span"], json({30, 45}));
  EXPECT_EQ(beads[3]["en"][0]["text"], "Nobody cheered.");
  EXPECT_EQ(beads[4]["confidence"], 0.45);
}

TEST(Jsonl, StaysJsonWhateverTheTextHolds) {
  Constructed made = harbour_entry();
  made.entry.passages[3].text = "\"\x01\\\xff\xe2\x80\xa8 Cảng mở cửa hôm qua.";
  EXPECT_NO_THROW(json_lines(made, Level::kPassage));
}

TEST(Tsv, HoldsTranslationsInThreeColumns) {
  const std::vector<std::string> rows = lines_of(written("tsv", harbour_entry().text(), Level::kSentence));
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_EQ(rows[0], "Cảng biển mở cửa\tThe harbour opens\t0.9800");
  EXPECT_EQ(rows[2], "\tNobody cheered.\t0.5000");
}

TEST(Tsv, KeepsARowOnALine) {
  Constructed made = harbour_entry();
  made.entry.passages[2].text = "Cảng\tbiển\\mở cửa";
  EXPECT_THAT(written("tsv", made.text(), Level::kPassage),
              HasSubstr("Cảng\\tbiển\\\\mở cửa\tThe harbour opens"));
}

TEST(Tmx, HoldsPairsOnly) {
  const std::string memory = written("tmx", harbour_entry().text(), Level::kSentence);
  EXPECT_THAT(memory, HasSubstr("segtype=\"sentence\""));
  EXPECT_THAT(memory, HasSubstr("<seg>Tàu đã đến.</seg>"));
  EXPECT_THAT(memory, Not(HasSubstr("Nobody cheered")));
  EXPECT_THAT(memory, Not(HasSubstr("Cảng mới xử lý"))) << "a bullet is no translation";
}

TEST(Tmx, EscapesWhatXmlCannotHold) {
  Constructed made = harbour_entry();
  made.entry.passages[2].text = "<b>A&B</b>\x1b[31m x";
  const std::string memory = written("tmx", made.text(), Level::kPassage);
  EXPECT_THAT(memory, HasSubstr("&lt;b&gt;A&amp;B&lt;/b&gt;\uFFFD[31m x"));
  EXPECT_THAT(memory, HasSubstr("harbour?a=1&amp;b=2"));
  EXPECT_THAT(memory, Not(HasSubstr("\x1b")));
}

TEST(Formats, AreFoundByName) {
  EXPECT_EQ(export_formats().front().name, "text");
  EXPECT_EQ(export_format_named("tmx")->level, Level::kSentence);
  EXPECT_EQ(export_format_named("pdf"), nullptr);
}

}  // namespace
}  // namespace songngu
