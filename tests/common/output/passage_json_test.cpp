#include "common/output/passage_json.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(PassageJson, WritesACounterpartWithItsPassages) {
  const std::vector<Span> spans{{0, 4}};
  const std::vector<Span> none;
  JsonWriter json;
  begin_counterpart(json, Language::kEnglish, Relation::kTranslation, 0.123456, "Chip");
  write_counterpart_passage(json, "a/en/body/1", Kind::kBody, "Chips.",
                            {.spans = spans, .focus = none, .matches = spans});
  end_counterpart(json);
  EXPECT_EQ(
      json.take(),
      R"({"lang":"en","relation":"translation","confidence":0.1235,"text":"Chip","passages":[)"
      R"({"id":"a/en/body/1","kind":"body","text":"Chips.","spans":[[0,4]],"focus":[],"matches":[[0,4]]}]})");
}

TEST(PassageJson, WritesNullForWhatIsNotKnownOfAnEntry) {
  struct {
    std::optional<std::string> url, site, date;
    std::vector<std::string> tags;
    std::string file = "a.txt";
  } const entry;
  JsonWriter json;
  json.begin_object();
  write_origin(json, std::nullopt, entry, 3);
  json.end_object();
  EXPECT_EQ(json.take(),
            R"({"title":null,"url":null,"site":null,"tags":[],"date":null,"file":"a.txt","line":3})");
}

}  // namespace
}  // namespace songngu
