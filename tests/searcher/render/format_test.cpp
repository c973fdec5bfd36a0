#include "searcher/render/format.h"

#include <cstdio>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/common/base/temp_folder.h"
#include "tests/searcher/render/constructed.h"

namespace songngu {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string render(std::string_view format, const Answer& answer, const RenderOptions& options = {}) {
  return format_named(format)->render(answer, options);
}

TEST(Formats, AreTheContracts) {
  std::vector<std::string> names;
  for (const Format& format : formats()) names.emplace_back(format.name);
  EXPECT_THAT(names, ElementsAre("text", "json", "jsonl", "tsv", "trec", "ids", "vimgrep", "kwic"));
  EXPECT_EQ(format_named("xml"), nullptr);
}

TEST(Formats, WriteNothingForNoHits) {
  for (const Format& format : formats()) {
    if (format.name == "json") continue;
    EXPECT_EQ(format.render(Answer(), {}), "") << format.name;
  }
}

TEST(Tsv, HasSevenFieldsALine) {
  Answer answer = full_answer();
  answer.hits[0].text = "một\thai\n";
  EXPECT_EQ(
      render("tsv", answer),
      "1\t12.3100\t2024-05-01-cho/vi/body/2\tvi\tbody\tmột\\thai\\n\tThe floating market is already busy.\n"
      "2\t12.3100\t2024-05-01-cho/vi/body/2\tvi\tbody\t" +
          answer.hits[1].text + "\t\n");
}

TEST(Ids, EndInLineFeedOrNul) {
  const std::string id = "2024-05-01-cho/vi/body/2";
  EXPECT_EQ(render("ids", full_answer()), id + "\n" + id + "\n");
  RenderOptions options;
  options.nul = true;
  EXPECT_EQ(render("ids", full_answer(), options), id + '\0' + id + '\0');
}

TEST(Trec, NamesTheQueryWithoutBlanks) {
  RenderOptions options;
  options.query_id = "q 7\u200Fđ\u2028";
  EXPECT_THAT(render("trec", full_answer(), options),
              HasSubstr("q_7_đ_ Q0 2024-05-01-cho/vi/body/2 1 12.310000 songngu\n"));
}

TEST(Trec, ScoresFallStrictlySoThatTheRankStands) {
  Answer answer = full_answer();
  answer.hits.push_back(answer.hits[1]);
  answer.hits[2].score = 99;
  EXPECT_EQ(render("trec", answer),
            "1 Q0 2024-05-01-cho/vi/body/2 1 12.310000 songngu\n"
            "1 Q0 2024-05-01-cho/vi/body/2 2 12.309999 songngu\n"
            "1 Q0 2024-05-01-cho/vi/body/2 2 12.309998 songngu\n");
}

TEST(Trec, ScoresOfPassagesWithoutAreNotNegative) {
  Answer answer = full_answer();
  answer.hits[0].score = answer.hits[1].score = 0;
  EXPECT_EQ(render("trec", answer),
            "1 Q0 2024-05-01-cho/vi/body/2 1 0.000001 songngu\n"
            "1 Q0 2024-05-01-cho/vi/body/2 2 0.000000 songngu\n");
}

TEST(Vimgrep, CountsColumnsInBytesOfTheFilesLine) {
  Answer answer;
  Hit hit;
  hit.file = "a.txt";
  hit.line = 2;
  hit.text = "Chợ nổi đông";
  hit.spots = {{0, 2, 2}};
  hit.matches = {{4, 7}};
  answer.hits = {hit};
  EXPECT_EQ(render("vimgrep", answer), "a.txt:2:9:Chợ nổi đông\n");
}

TEST(Vimgrep, NamesTheLineOfTheMatch) {
  Answer answer;
  Hit hit;
  hit.file = "a.txt";
  hit.line = 2;
  hit.end_line = 3;
  hit.text = "Chợ nổi đông người";
  hit.spots = {{0, 2, 2}, {7, 2, 10}, {8, 3, 4}};
  hit.matches = {{13, 18}};
  answer.hits = {hit};
  EXPECT_EQ(render("vimgrep", answer), "a.txt:3:12:Chợ nổi đông người\n");
}

TEST(Vimgrep, StaysOneHarmlessLine) {
  Answer answer;
  Hit hit;
  hit.file = "a\nb";
  hit.text = "x\x1b[2Jy";
  answer.hits = {hit};
  const std::string line = render("vimgrep", answer);
  EXPECT_THAT(line, Not(HasSubstr("\x1b")));
  EXPECT_EQ(line.find('\n'), line.size() - 1);
}

}  // namespace
}  // namespace songngu
