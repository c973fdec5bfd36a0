#include "searcher/query/compile/compile.h"

#include <deque>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "searcher/query/parse/parse.h"
#include "tests/common/base/refusal.h"

namespace songngu {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// Two passages of each language, the same in both: one has a quantity.
class CompileTest : public testing::Test {
 protected:
  CompileTest() : database_("", Xapian::DB_BACKEND_INMEMORY) {
    for (const Language language : kLanguages) {
      add("radio sony tivi 37%", language);
      add("radio sony", language);
    }
  }

  void add(const char* text, Language language, const CommonPhrases& common = {}) {
    Xapian::Document document;
    document.add_boolean_term(schema::term(schema::kLanguage, name(language)));
    const TextAnalysis analysis = analyse(text, language, common);
    for (const auto& [term, frequency] : analysis.terms) document.add_term(term);
    for (const std::string& term : analysis.common) document.add_boolean_term(term);
    database_.add_document(document);
  }

  CompiledQuery compiled(const char* query, const Scope& scope = {}) {
    const Node& tree = trees_.emplace_back(parse_query(query, {}));
    return compile(tree, collections_.emplace_back(database_), scope);
  }

  std::string in(Language language, const char* query) {
    return compiled(query).in_language[static_cast<std::size_t>(language)].scored.get_description();
  }

  Xapian::doccount matches(const Xapian::Query& query) {
    Xapian::Enquire enquire(database_);
    enquire.set_query(query);
    return enquire.get_mset(0, 10).size();
  }

  Xapian::WritableDatabase database_;
  std::deque<Node> trees_;
  std::deque<CollectionStatistics> collections_;
};

TEST_F(CompileTest, AMarkedWordDoesNotAskForEnglishWordsOfItsLetters) {
  add("ten", Language::kEnglish);
  EXPECT_TRUE(compiled("tên").in(Language::kEnglish).scored.empty());
  EXPECT_FALSE(compiled("Tên").in(Language::kEnglish).scored.empty());
  EXPECT_FALSE(compiled("ten").in(Language::kEnglish).scored.empty());
  EXPECT_FALSE(compiled("tên", {.language = {}, .diacritics = Diacritics::kIgnore})
                   .in(Language::kEnglish)
                   .scored.empty());
}

TEST_F(CompileTest, FunctionWordsAddToTheScoresOfShortQueries) {
  add("the radio", Language::kEnglish);
  EXPECT_THAT(in(Language::kEnglish, "the radio"), HasSubstr("ethe"));
  EXPECT_THAT(in(Language::kEnglish, "the radio sony tivi"), HasSubstr("ethe"));
  EXPECT_THAT(in(Language::kEnglish, "the radio sony tivi walkman"), Not(HasSubstr("ethe")));
}

TEST_F(CompileTest, EachLanguageIsAskedWithItsOwnTerms) {
  EXPECT_THAT(in(Language::kVietnamese, "radio sony"), AllOf(HasSubstr("vradio"), Not(HasSubstr("eradio"))));
  EXPECT_THAT(in(Language::kEnglish, "radio sony"), AllOf(HasSubstr("eradio"), Not(HasSubstr("vradio"))));
}

TEST_F(CompileTest, TheQueryForALanguageMatchesItsPassagesAlone) {
  for (const char* query :
       {"radio", "radio sony", "\"radio sony\"", "37%", "radio 37%", "radio OR 37%", "+37% radio",
        "radio AND 37%", "radio NEAR sony", "radi*", "lang:vi", "radio -37%", "37% -samsung"}) {
    const CompiledQuery both = compiled(query);
    Xapian::doccount sum = 0;
    for (const Language language : kLanguages) {
      const LanguageQuery& asked = both.in_language[static_cast<std::size_t>(language)];
      const Xapian::Query& mine = asked.scored;
      const Xapian::Query other_passages(schema::term(schema::kLanguage, name(other(language))));
      EXPECT_EQ(matches({Xapian::Query::OP_FILTER, mine, other_passages}), 0U) << query;
      sum += matches(mine);
    }
    EXPECT_EQ(matches(both.query), sum) << query;
    EXPECT_GT(sum, 0U) << query;
  }
}

TEST_F(CompileTest, InOneLanguageThereIsNoQueryForTheOther) {
  const CompiledQuery english = compiled("radio", {.language = Language::kEnglish});
  EXPECT_EQ(matches(english.query), 2U);
  EXPECT_TRUE(english.in_language[static_cast<std::size_t>(Language::kVietnamese)].scored.empty());
}

TEST_F(CompileTest, WordsFieldsAndWhatMustBeAreASum) {
  for (const char* query :
       {"radio", "radio sony", "radio OR sony", "radi*", "radio 37%", "37% 37% radio", "(radio 37%) sony",
        "radio AND sony", "+radio sony", "\"radio sony\"", "radio -sony", "radio lang:vi", "radio NEAR sony",
        "radio date:2025", "date:2025"}) {
    for (const LanguageQuery& asked : compiled(query).in_language) {
      EXPECT_TRUE(asked.plan) << query << ": " << asked.scored.get_description();
    }
  }
  for (const char* query :
       {"(radio AND sony) OR tivi", "radio -(sony AND tivi)", "radio OR date:2025", "radio -date:2025"}) {
    for (const LanguageQuery& asked : compiled(query).in_language) {
      EXPECT_FALSE(asked.plan) << query << ": " << asked.scored.get_description();
    }
  }
}

class CommonPhraseTest : public CompileTest {
 protected:
  CommonPhraseTest() {
    database_.set_metadata(std::string(schema::kCommonPhrasesKey), kCommon.encode());
    for (const Language language : kLanguages) {
      add("sony radio tivi", language, kCommon);
      add("radio sony radio", language, kCommon);
    }
  }

  inline static const CommonPhrases kCommon{{phrase_hash({"sony", "radio"}), phrase_hash({"radio", "tivi"}),
                                             phrase_hash({"radio", "sony", "radio"})}};
};

TEST_F(CommonPhraseTest, APhraseOfOneIsToldByItsTerm) {
  const CompiledQuery query = compiled("\"sony radio\"");
  EXPECT_TRUE(query.precise);
  EXPECT_EQ(matches(query.query), 4U);
  for (const LanguageQuery& asked : query.in_language) {
    EXPECT_TRUE(asked.plan);
    EXPECT_EQ(matches(asked.scored), 2U);
  }
  EXPECT_TRUE(compiled("\"sony radio\"", {.language = {}, .diacritics = Diacritics::kIgnore}).precise);
}

TEST_F(CommonPhraseTest, OneOfThreeWordsIsToldByItsTerm) {
  const CompiledQuery query = compiled("\"radio sony radio\"");
  EXPECT_TRUE(query.precise);
  EXPECT_EQ(matches(query.query), 2U);
  const CompiledQuery longer = compiled("\"radio sony radio tivi\"");
  EXPECT_FALSE(longer.precise);
  EXPECT_EQ(matches(longer.query), 0U);
}

TEST_F(CommonPhraseTest, MoreThanOneIsCheckedInFewerPassages) {
  const CompiledQuery query = compiled("\"sony radio tivi\"");
  EXPECT_FALSE(query.precise);
  EXPECT_EQ(matches(query.query), 2U);
}

TEST_F(CommonPhraseTest, OneThatIsLeftOutIsToldByItsTermAlone) {
  const CompiledQuery query = compiled("tivi -\"sony radio\"");
  EXPECT_TRUE(query.precise);
  EXPECT_EQ(matches(query.query), 2U);
  for (const LanguageQuery& asked : query.in_language) {
    ASSERT_TRUE(asked.plan);
    EXPECT_THAT(asked.plan->excluded,
                testing::ElementsAre(common_phrase_term(phrase_hash({"sony", "radio"}))));
  }
}

// It would score otherwise than without the term: what is checked counts as long as its words are there.
TEST_F(CommonPhraseTest, WhatAMatchNeedNotMatchIsAskedWithoutItsTerm) {
  for (const char* query : {"tivi OR \"sony radio\"", "tivi \"sony radio\"",
                            "(tivi OR \"sony radio\") AND radio", "(radio NOT \"sony radio\") OR tivi",
                            "(radio -\"sony radio\") tivi", "radio -(tivi OR \"sony radio\")"}) {
    EXPECT_FALSE(compiled(query).precise) << query;
    for (const Language language : kLanguages) {
      EXPECT_THAT(in(language, query), Not(HasSubstr(common_phrase_term(phrase_hash({"sony", "radio"})))))
          << query;
    }
  }
  for (const char* query : {"+\"sony radio\" tivi", "\"sony radio\" AND (tivi OR radio)",
                            "+lang:vi \"sony radio\"", "radio -(tivi \"sony radio\") -\"sony radio\""}) {
    EXPECT_THAT(in(Language::kVietnamese, query),
                HasSubstr(common_phrase_term(phrase_hash({"sony", "radio"}))))
        << query;
  }
}

TEST_F(CommonPhraseTest, OtherPhrasesAreCheckedInAll) {
  for (const char* phrase : {"\"radio sony\"", "\"sony radio 37%\"", "\"sony 37% radio\""}) {
    EXPECT_FALSE(compiled(phrase).precise) << phrase;
  }
  EXPECT_FALSE(compiled("\"sony radio\"", {.language = {}, .diacritics = Diacritics::kExact}).precise);
}

TEST_F(CommonPhraseTest, OneThatIsNotCommonInEachOfTheDatabasesHasNoTerm) {
  Xapian::WritableDatabase other("", Xapian::DB_BACKEND_INMEMORY);
  const Node tree = parse_query("\"sony radio\"", {});
  EXPECT_FALSE(compile(tree, CollectionStatistics(database_, {database_, other}), {}).precise);
  EXPECT_TRUE(compile(tree, CollectionStatistics(database_, {database_, database_}), {}).precise);
}

TEST_F(CompileTest, OfWhatIsExcludedEachWordExcludesHoweverCommon) {
  for (int i = 0; i < 1100; ++i) add("radio common", Language::kEnglish);
  add("radio scarce", Language::kEnglish);
  for (const char* query :
       {"radio NOT (common scarce)", "radio -(common scarce)", "radio NOT (common OR scarce)"}) {
    EXPECT_EQ(matches(compiled(query).in_language[index_of(Language::kEnglish)].scored), 2U) << query;
  }
}

TEST_F(CommonPhraseTest, WhatIsOptionalNextToARequiredWordNeedsNoComparison) {
  EXPECT_TRUE(compiled("+tivi \"sony radio\"").precise);
  EXPECT_FALSE(compiled("+\"radio sony\" tivi").precise);
}

// Xapian never computes the weights there, and decides by them what an AND_MAYBE under an AND matches.
TEST_F(CompileTest, NothingOnlyAddsToAScoreWhereNothingIsScored) {
  for (const char* query : {"radio -(+sony tivi)", "radio -(37% AND sony)", "radio NOT (+sony (37% tivi))"}) {
    const std::string description = in(Language::kEnglish, query);
    const std::size_t excluded = description.find("AND_NOT");
    ASSERT_NE(excluded, std::string::npos) << query;
    EXPECT_THAT(description.substr(excluded), Not(HasSubstr("AND_MAYBE"))) << query;
  }
}

TEST_F(CompileTest, TheBeginningOfAnEntryNamesFiveThousandAtMost) {
  for (int i = 0; i < 5000; ++i) {
    Xapian::Document document;
    document.add_boolean_term(schema::term(schema::kEntry, fmt::format("2025-{}", i)));
    document.add_boolean_term(schema::term(schema::kLanguage, "vi"));
    database_.add_document(document);
  }
  EXPECT_EQ(matches(compiled("entry:2025-499*").query), 10U);  // of 2025-499 and 2025-4990 to 2025-4999
  EXPECT_EQ(matches(compiled("entry:2025-*").query), 10U);
  EXPECT_EQ(matches(compiled("entry:2024*").query), 0U);
  Xapian::Document document;
  document.add_boolean_term(schema::term(schema::kEntry, "2025-"));
  database_.add_document(document);
  EXPECT_EQ(
      refusal([&] { compiled("entry:2025-*"); }),
      "entry:2025-* is too broad: more than 5000 entries match | type more of the name; date: takes any "
      "number of entries");
}

}  // namespace
}  // namespace songngu
