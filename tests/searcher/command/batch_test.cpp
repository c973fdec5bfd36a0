#include "searcher/command/batch.h"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace songngu {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

/// Runs a batch on requests that are remembered and answered with nothing but themselves.
class Batch : public testing::Test {
 protected:
  std::vector<json> run(const std::string& input) {
    std::istringstream lines(input);
    run_batch(lines, defaults_, ask(), [&](std::string_view piece) {
      output_.emplace_back(piece);
      return output_.size() < stop_after_;
    });
    std::vector<json> answers;
    for (const std::string& line : output_) {
      EXPECT_EQ(line.find('\n'), line.size() - 1) << "one line at a time";
      answers.push_back(json::parse(line));
    }
    return answers;
  }

  Ask ask() {
    return [this](const Request& request) {
      requests_.push_back(request);
      if (request.text == "bad\"") throw Error(ExitCode::kUsage, "unbalanced quotation mark", "close it");
      if (request.text == "worse") throw std::out_of_range("vector::at");
      if (request.text == "gone") throw Error(ExitCode::kDatabase, "no database");
      if (request.text == "unknown") throw Error(ExitCode::kPartial, "no such entry");
      Answer answer;
      answer.query = request.text;
      return answer;
    };
  }

  std::string error(const std::string& line) {
    output_.clear();
    const json answer = run(line).at(0);
    return answer.value("error", "none");
  }

  SearchOptions defaults_;
  std::vector<Request> requests_;
  std::vector<std::string> output_;
  std::size_t stop_after_ = 1'000'000;
};

TEST_F(Batch, AsksForRenderingsOfAPassage) {
  const std::vector<json> answers = run(R"({"id":7,"passage":"a/en/body/1","render":[[0,4],[9,12]]})");
  ASSERT_EQ(requests_.size(), 1U);
  EXPECT_EQ(requests_[0].subject, Subject::kRenderings);
  EXPECT_EQ(requests_[0].text, "a/en/body/1");
  EXPECT_THAT(requests_[0].stretches, ElementsAre(Span{0, 4}, Span{9, 12}));
  EXPECT_EQ(answers.at(0), json::parse(R"({"id":7,"schema":1,"passage":"a/en/body/1","renderings":[]})"));
}

TEST_F(Batch, RefusesRenderingsThatMakeNoSense) {
  const std::string expected = "\"render\" must be a list of [BEGIN, END], code points of the passage's text";
  for (const char* const render :
       {"1", "[1,2]", "[[1]]", "[[2,2]]", "[[-1,2]]", "[[\"a\",2]]", "[[1,9999999]]"})
    EXPECT_EQ(error(std::string(R"({"passage":"p","render":)") + render + "}"), expected) << render;
  EXPECT_EQ(error(R"({"query":"q","render":[[0,1]]})"), "\"render\" goes with \"passage\" only");
}

TEST_F(Batch, AnswersPlainLinesUnderTheirNumbers) {
  const std::vector<json> answers = run("lãi suất\r\noil price");
  ASSERT_EQ(answers.size(), 2U);
  EXPECT_EQ(answers[0]["id"], 1);
  EXPECT_EQ(answers[0]["query"], "lãi suất");
  EXPECT_EQ(answers[1]["id"], 2);
  EXPECT_THAT(output_[0], StartsWith(R"({"id":1,"schema":1,"query":)"));
}

TEST_F(Batch, EchoesIdsAsTheyAre) {
  const std::vector<json> answers =
      run("{\"id\":\"a "
          "b\",\"query\":\"x\"}\n{\"id\":7.5,\"query\":\"x\"}\n{\"query\":\"x\"}\n{\"id\":null,\"query\":"
          "\"x\"}\n");
  EXPECT_EQ(answers[0]["id"], "a b");
  EXPECT_EQ(answers[1]["id"], 7.5);
  EXPECT_EQ(answers[2]["id"], 3);
  EXPECT_TRUE(answers[3]["id"].is_null());
}

TEST_F(Batch, AsksForWhatTheLineSays) {
  run(R"({"passage":"p"}
{"like":"l"}
{"entry":"e"}
  {"query":"q"})");
  ASSERT_EQ(requests_.size(), 4U);
  EXPECT_EQ(requests_[0].subject, Subject::kPassage);
  EXPECT_EQ(requests_[1].subject, Subject::kLike);
  EXPECT_EQ(requests_[2].subject, Subject::kEntry);
  EXPECT_EQ(requests_[3].subject, Subject::kQuery);
  EXPECT_EQ(requests_[0].text, "p");
}

TEST_F(Batch, TakesEveryOptionAndOnlyForItsLine) {
  defaults_.limit = 3;
  run(R"({"query":"q","limit":5,"offset":1,"lang":"vi","into":"en","all":true,"plain":true,"diacritics":"ignore",)"
      R"("context":2,"sort":"date","facets":["tag","site"],"explain":true,"no-group":true,"format":"json"}
{"query":"q","facets":"kind,year","lang":null,"no-group":false}
plain)");
  ASSERT_EQ(requests_.size(), 3U);
  const SearchOptions& options = requests_[0].options;
  EXPECT_EQ(options.limit, 5U);
  EXPECT_EQ(options.offset, 1U);
  EXPECT_EQ(options.context, 2U);
  EXPECT_EQ(options.language, Language::kVietnamese);
  EXPECT_EQ(options.into, Language::kEnglish);
  EXPECT_EQ(options.diacritics, Diacritics::kIgnore);
  EXPECT_EQ(options.sort, Sort::kDate);
  EXPECT_TRUE(options.all && options.plain && options.explain && !options.group);
  EXPECT_THAT(options.facets, ElementsAre(Facet::kTag, Facet::kSite));
  EXPECT_THAT(requests_[1].options.facets, ElementsAre(Facet::kKind, Facet::kYear));
  EXPECT_TRUE(requests_[1].options.group);
  EXPECT_EQ(requests_[2].options.limit, 3U);
  EXPECT_FALSE(requests_[2].options.all);
}

TEST_F(Batch, GoesOnAfterBadLines) {
  const std::vector<json> answers = run("bad\"\n{\"id\":\"x\",\"query\":\"bad\\\"\"}\n{\nworse\ngood\n");
  ASSERT_EQ(answers.size(), 5U);
  EXPECT_EQ(answers[0], (json{{"id", 1}, {"error", "unbalanced quotation mark (close it)"}, {"status", 2}}));
  EXPECT_EQ(answers[1]["id"], "x");
  EXPECT_EQ(answers[2]["id"], 3);
  EXPECT_THAT(answers[3]["error"].get<std::string>(),
              StartsWith("internal error: vector::at (please report it: "));
  EXPECT_EQ(answers[4]["query"], "good");
}

TEST_F(Batch, GivesTheStatusOfEachFailure) {
  const std::vector<json> answers = run("{\"entry\":\"unknown\"}\nbad\"\n{\nworse\ngone\ngood\n");
  std::vector<int> statuses;
  for (const json& answer : answers) statuses.push_back(answer.value("status", 0));
  EXPECT_THAT(statuses, ElementsAre(1, 2, 2, 2, 3, 0));
}

TEST_F(Batch, SaysWhatIsWrongWithALine) {
  EXPECT_THAT(error("{\"query\":"), HasSubstr("not valid JSON"));
  EXPECT_EQ(error("{}"), "none of \"query\", \"passage\", \"like\", \"entry\"");
  EXPECT_THAT(error(R"({"query":"a","like":"b"})"), HasSubstr("more than one"));
  EXPECT_THAT(error(R"({"query":5})"), HasSubstr("\"query\" must be a string"));
  EXPECT_THAT(error(R"({"id":[1],"query":"a"})"), HasSubstr("\"id\" must be"));
  EXPECT_EQ(error(R"({"query":"a","limt":1})"), "unknown key \"limt\"");
  EXPECT_EQ(error(R"({"query":"a","format":"tsv"})"), "\"format\": a line is answered in json only");
  EXPECT_EQ(error(R"({"query":"a","db":"x.db"})"),
            "\"db\" is the same for all lines: give --db on the command line");
  EXPECT_EQ(error(R"({"query":"a","full":true})"), "\"full\" is for text, and a line is answered in json");
  EXPECT_EQ(error(R"({"query":"a","sort":"left"})"),
            "\"sort\": left and right are for --format kwic, not for a batch");
  EXPECT_EQ(error(R"({"query":"a","limit":1,"query":"b"})"), "\"query\" is given twice");
  EXPECT_EQ(error(R"({"query":"a","lang":"vi","lang":"vi"})"), "\"lang\" is given twice");
  EXPECT_THAT(error(R"({"query":"a","limit":-1})"),
              HasSubstr("\"limit\" must be a whole number, not negative"));
  EXPECT_THAT(error(R"({"query":"a","limit":1.5})"),
              HasSubstr("\"limit\" must be a whole number, not negative"));
  EXPECT_THAT(error(R"({"query":"a","limit":"5"})"),
              HasSubstr("\"limit\" must be a whole number, not negative"));
  EXPECT_THAT(error(R"({"query":"a","limit":18446744073709551615})"),
              StartsWith("\"limit\": '18446744073709551615' is not a number from 0"));
  EXPECT_THAT(error(R"({"query":"a","all":"yes"})"), HasSubstr("true or false"));
  EXPECT_EQ(error(R"({"query":"a","lang":"fr"})"), "\"lang\": 'fr' is not one of vi, en, any");
  EXPECT_THAT(error(R"({"query":"a","sort":"x"})"), StartsWith("\"sort\": 'x' is not one of relevance"));
  EXPECT_THAT(error(R"({"query":"a","facets":[1]})"), HasSubstr("list of strings"));
  EXPECT_THAT(error("{\"query\":\"\xff\"}"), HasSubstr("not valid JSON"));
}

TEST_F(Batch, SurvivesDeepNestingAndEndlessLines) {
  EXPECT_THAT(error("{\"query\":" + std::string(200'000, '[')), HasSubstr("not valid JSON"));
  EXPECT_THAT(error("{\"query\":\"a\",\"id\":" + std::string(200'000, '[') + std::string(200'000, ']') + "}"),
              HasSubstr("\"id\" must be"));
  EXPECT_EQ(error(std::string(3'000'000, 'x')), "the line is longer than 1048576 bytes");
}

TEST_F(Batch, StopsWhenNobodyReads) {
  stop_after_ = 2;
  EXPECT_EQ(run("a\nb\nc\nd\n").size(), 2U);
  EXPECT_EQ(requests_.size(), 2U);
}

TEST_F(Batch, AnswersNothingToNothing) {
  EXPECT_TRUE(run("").empty());
}

TEST_F(Batch, EchoesANumberAsItIsWritten) {
  for (const std::string id :
       {"18446744073709551616", "123456789012345678901234567890", "-9223372036854775809",
        "9223372036854775809", "0.10", "1e2", "1.0", "7", "-7"}) {
    output_.clear();
    run("{\"x\":0.5}\n{\"query\":\"a\",\"id\":" + id + "}\n");
    EXPECT_THAT(output_.at(1), StartsWith("{\"id\":" + id + ",\"schema\""));
  }
}

TEST(TrecBatch, WritesOneRunAndComplainsBeside) {
  std::istringstream input("{\"id\":\"q1\",\"query\":\"x\"}\nbad\ny\n");
  std::string output;
  std::string told;
  const Ask ask = [](const Request& request) {
    if (request.text == "bad") throw Error(ExitCode::kUsage, "makes no sense");
    Answer answer;
    answer.hits.resize(1);
    answer.hits[0].id = request.text;
    answer.hits[0].rank = 1;
    answer.hits[0].score = 2;
    return answer;
  };
  const Sink sink = [&](std::string_view piece) {
    output += piece;
    return true;
  };
  run_trec_batch(input, {}, ask, sink, [&](std::string_view message) { told += message; });
  EXPECT_EQ(output, "q1 Q0 x 1 2.000000 songngu\n3 Q0 y 1 2.000000 songngu\n");
  EXPECT_EQ(told, "query 2: makes no sense");
}

TEST(NumberAsWritten, IsThatOfTheMemberWhateverStandsBeforeIt) {
  EXPECT_EQ(number_as_written(R"({"a":[1.5,{"id":2.5}],"b":true,"c":null,"d":-3,"e":4,"id":1.50})", "id"),
            "1.50");
  EXPECT_EQ(number_as_written(R"({"a":{"id":2.5},"b":"id"})", "id"), std::nullopt);
}

}  // namespace
}  // namespace songngu
