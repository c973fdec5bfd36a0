#include "searcher/search/phrase_filter.h"

#include <gtest/gtest.h>

#include "searcher/query/parse.h"

namespace songngu {
namespace {

constexpr const char* kText = "Ngân hàng trung ương tăng lãi suất 2 lần vì lạm phát";

bool may_hold(const char* query, ParseOptions options = {}) {
  return PhraseFilter(parse_query(query, options)).may_hold(neighbour_filter(tokenize(kText)));
}

bool tells(const char* query) {
  return PhraseFilter(parse_query(query, {})).tells();
}

TEST(PhraseFilter, KnowsThePhrasesOfAPassageWhateverTheirDiacritics) {
  EXPECT_TRUE(may_hold("\"trung ương tăng lãi\""));
  EXPECT_TRUE(may_hold("\"trung uong tang lai\""));
  EXPECT_FALSE(may_hold("\"lãi suất tăng\""));
  EXPECT_FALSE(may_hold("\"trung ương lãi suất\""));
}

TEST(PhraseFilter, SaysNothingOfWordsAloneAndOfQuantities) {
  for (const char* query :
       {"lãi suất", "+lãi -suất", "\"suất\"", "lãi NEAR/3 tăng", "\"suất 2%\"", "lai*", "tag:FT"}) {
    EXPECT_FALSE(tells(query)) << query;
  }
  EXPECT_TRUE(may_hold("\"lãi suất 2 lần\""));
  EXPECT_FALSE(may_hold("\"suất lãi 2 lần\"")) << "before the quantity";
  EXPECT_FALSE(may_hold("\"2 lần lạm phát\"")) << "behind the quantity";
}

TEST(PhraseFilter, AllThatMustMatchIsNeeded) {
  EXPECT_TRUE(may_hold("\"lãi suất\" AND \"lạm phát\""));
  EXPECT_FALSE(may_hold("\"lãi suất\" AND \"phát lạm\""));
  EXPECT_FALSE(may_hold("+\"phát lạm\" lãi"));
  EXPECT_FALSE(may_hold("(\"phát lạm\" lãi) AND (lạm AND \"phát lạm\")"));
}

TEST(PhraseFilter, OneOfSeveralIsEnough) {
  EXPECT_TRUE(may_hold("\"suất lãi\" OR \"lạm phát\""));
  EXPECT_FALSE(may_hold("\"suất lãi\" OR \"phát lạm\""));
  EXPECT_FALSE(may_hold("\"suất lãi\" \"phát lạm\""));
  EXPECT_TRUE(may_hold("\"suất lãi\" lạm")) << "a word beside it is reason enough";
  EXPECT_FALSE(tells("\"suất lãi\" OR lạm"));
}

TEST(PhraseFilter, WhatAddsBesideAMustIsNotNeeded) {
  EXPECT_TRUE(may_hold("+lạm \"suất lãi\""));
  EXPECT_FALSE(may_hold("+lang:vi \"suất lãi\"")) << "a filter is no reason to match";
}

TEST(PhraseFilter, WhatMustNotMatchIsNotNeeded) {
  EXPECT_TRUE(may_hold("\"lãi suất\" -\"phát lạm\""));
  EXPECT_TRUE(may_hold("\"lãi suất\" -\"lạm phát\"")) << "the text decides";
  EXPECT_FALSE(may_hold("\"suất lãi\" NOT \"lạm phát\""));
}

}  // namespace
}  // namespace songngu
