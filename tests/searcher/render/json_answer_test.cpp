#include "searcher/render/json_answer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "searcher/render/format.h"
#include "tests/searcher/render/constructed.h"

namespace songngu {
namespace {

using nlohmann::ordered_json;
using testing::ElementsAre;

std::vector<std::string> keys(const ordered_json& object) {
  std::vector<std::string> result;
  for (const auto& [key, value] : object.items()) result.push_back(key);
  return result;
}

ordered_json parsed(const Answer& answer) {
  return ordered_json::parse(render_json(answer, {}));
}

TEST(JsonAnswer, HasTheContractsKeysInOrder) {
  Answer answer = full_answer();
  EXPECT_THAT(keys(parsed(answer)),
              ElementsAre("schema", "query", "total", "suggestion", "hits", "facets", "parsed", "missing"));
  answer.facets.clear();
  answer.parsed.reset();
  answer.missing.clear();
  EXPECT_THAT(keys(parsed(answer)), ElementsAre("schema", "query", "total", "suggestion", "hits"));
}

TEST(JsonAnswer, HitHasTheContractsKeysInOrder) {
  const ordered_json hits = parsed(full_answer())["hits"];
  EXPECT_THAT(keys(hits[0]), ElementsAre("rank", "id", "entry", "lang", "kind", "score", "text", "matches",
                                         "title", "url", "site", "tags", "date", "file", "line",
                                         "counterpart", "summaries", "before", "after", "explain"));
  EXPECT_THAT(keys(hits[0]["counterpart"]),
              ElementsAre("lang", "relation", "confidence", "text", "passages"));
  EXPECT_THAT(keys(hits[0]["counterpart"]["passages"][0]),
              ElementsAre("id", "kind", "text", "spans", "focus", "matches"));
}

TEST(JsonAnswer, WritesAbsentFactsAsNull) {
  const ordered_json hit = parsed(full_answer())["hits"][1];
  for (const char* key : {"title", "url", "site", "date", "counterpart"})
    EXPECT_TRUE(hit[key].is_null()) << key;
  EXPECT_EQ(hit["tags"], ordered_json::array());
}

TEST(JsonAnswer, WritesOneHitAsTheContractShowsIt) {
  Answer answer;
  answer.hits = {constructed_hit()};
  EXPECT_EQ(
      render_jsonl(answer, {}),
      R"({"rank":1,"id":"2024-05-01-cho/vi/body/2","entry":"2024-05-01-cho","lang":"vi","kind":"body","score":12.31,)"
      R"("text":"Trời còn tối. Chợ nổi đã đông người mua bán. Đến trưa thì tan.","matches":[[14,17],[18,21]],)"
      R"("title":"Một buổi sáng ở chợ nổi","url":"https://news.example/cho","site":"news.example",)"
      R"("tags":["Travel","FT"],"date":"2024-05-01","file":"/corpus/2024-05-01-cho.txt","line":9,)"
      R"("counterpart":{"lang":"en","relation":"translation","confidence":0.94,)"
      R"("text":"The floating market is already busy.","passages":[{"id":"2024-05-01-cho/en/body/2","kind":"body",)"
      R"("text":"It is still dark. The floating market is already busy. By noon it is over.",)"
      R"("spans":[[0,74]],"focus":[[18,54]],"matches":[[22,37]]}]}})"
      "\n");
}

TEST(JsonAnswer, StaysValidWhateverTheCorpusHolds) {
  Answer answer = full_answer();
  answer.query = "\xC3";
  answer.hits[0].text = std::string("\0\x1b\xFF\"\\\u2028", 8);
  answer.hits[0].file = "b\xE1o.txt";
  EXPECT_EQ(parsed(answer)["hits"][0]["file"], "b\uFFFDo.txt");
  EXPECT_EQ(parsed(answer)["query"], "\uFFFD");
}

}  // namespace
}  // namespace songngu
