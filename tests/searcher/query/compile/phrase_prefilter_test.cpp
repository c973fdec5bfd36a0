#include "searcher/query/compile/phrase_prefilter.h"

#include <gtest/gtest.h>

#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "searcher/query/compile/compile.h"
#include "searcher/query/parse/parse.h"

namespace songngu {
namespace {

constexpr const char* kText = "Ngân hàng trung ương tăng lãi suất 2 lần vì lạm phát";

/// The filter of a query that is compiled for a database of the one text.
PhrasePrefilter filter_of(const char* query) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document;
  document.add_boolean_term(schema::term(schema::kLanguage, name(Language::kVietnamese)));
  for (const auto& [term, frequency] : analyse(kText, Language::kVietnamese).terms) document.add_term(term);
  database.add_document(document);
  return compile(parse_query(query, {}), CollectionStatistics(database), {}).phrases;
}

bool may_match(const char* query) {
  return filter_of(query).may_match(neighbour_filter(tokenize(kText)));
}

bool needs_something(const char* query) {
  return filter_of(query).needs_something();
}

TEST(PhrasePrefilter, KnowsThePhrasesOfAPassageWhateverTheirDiacritics) {
  EXPECT_TRUE(may_match("\"trung ương tăng lãi\""));
  EXPECT_TRUE(may_match("\"trung uong tang lai\""));
  EXPECT_FALSE(may_match("\"lãi suất tăng\""));
  EXPECT_FALSE(may_match("\"trung ương lãi suất\""));
}

TEST(PhrasePrefilter, SaysNothingOfWordsAloneAndOfQuantities) {
  for (const char* query :
       {"lãi suất", "+lãi -suất", "\"suất\"", "lãi NEAR/3 tăng", "\"suất 2%\"", "lai*", "tag:FT"}) {
    EXPECT_FALSE(needs_something(query)) << query;
  }
  EXPECT_TRUE(may_match("\"lãi suất 2 lần\""));
  EXPECT_FALSE(may_match("\"suất lãi 2 lần\"")) << "before the quantity";
  EXPECT_FALSE(may_match("\"2 lần lạm phát\"")) << "after the quantity";
}

TEST(PhrasePrefilter, AllThatMustMatchIsNeeded) {
  EXPECT_TRUE(may_match("\"lãi suất\" AND \"lạm phát\""));
  EXPECT_FALSE(may_match("\"lãi suất\" AND \"phát lạm\""));
  EXPECT_FALSE(may_match("+\"phát lạm\" lãi"));
  EXPECT_FALSE(may_match("(\"phát lạm\" lãi) AND (lạm AND \"phát lạm\")"));
}

TEST(PhrasePrefilter, OneOfSeveralIsEnough) {
  EXPECT_TRUE(may_match("\"suất lãi\" OR \"lạm phát\""));
  EXPECT_FALSE(may_match("\"suất lãi\" OR \"phát lạm\""));
  EXPECT_FALSE(may_match("\"suất lãi\" \"phát lạm\""));
  EXPECT_TRUE(may_match("\"suất lãi\" lạm")) << "a word beside it is reason enough";
  EXPECT_FALSE(needs_something("\"suất lãi\" OR lạm"));
}

TEST(PhrasePrefilter, WhatAddsBesideAMustIsNotNeeded) {
  EXPECT_TRUE(may_match("+lạm \"suất lãi\""));
  EXPECT_FALSE(may_match("+lang:vi \"suất lãi\"")) << "a filter is no reason to match";
}

TEST(PhrasePrefilter, WhatMustNotMatchIsNotNeeded) {
  EXPECT_TRUE(may_match("\"lãi suất\" -\"phát lạm\""));
  EXPECT_TRUE(may_match("\"lãi suất\" -\"lạm phát\"")) << "the text decides";
  EXPECT_FALSE(may_match("\"suất lãi\" NOT \"lạm phát\""));
}

}  // namespace
}  // namespace songngu
