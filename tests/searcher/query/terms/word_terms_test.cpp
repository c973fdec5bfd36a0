#include "searcher/query/terms/word_terms.h"

#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"

namespace songngu {
namespace {

/// English passages with "run" and two of its other forms, Vietnamese ones with three words of the same
/// letters.
class WordTermsTest : public testing::Test {
 protected:
  WordTermsTest() : database_("", Xapian::DB_BACKEND_INMEMORY) {
    for (const char* text : {"run", "running", "runs", "rain", "snow"}) add(text, Language::kEnglish);
    for (const char* text : {"đường", "dương", "duong", "mưa"}) add(text, Language::kVietnamese);
  }

  void add(const char* text, Language language) {
    Xapian::Document document;
    document.add_boolean_term(schema::term(schema::kLanguage, name(language)));
    for (const auto& [term, frequency] : analyse(text, language).terms) document.add_term(term);
    database_.add_document(document);
  }

  std::map<std::string, double> weights(const char* word, Language language) {
    QueryWord typed;
    typed.token = tokenize(word).front();
    typed.has_diacritics = typed.token.exact != typed.token.folded;
    std::map<std::string, double> made;
    for (const SynonymGroup& spellings :
         word_terms(CollectionStatistics(database_), typed, Diacritics::kSmart, language)) {
      for (const WeightedTerm& one : spellings) made[spelling_in(one.term)] += one.weight;
    }
    return made;
  }

  Xapian::WritableDatabase database_;
};

TEST_F(WordTermsTest, TheDiacriticsThatWereTypedWeighMore) {
  const std::map<std::string, double> found = weights("đường", Language::kVietnamese);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_DOUBLE_EQ(found.at("dương"), found.at("duong"));
  EXPECT_GT(found.at("đường"), found.at("dương"));
}

TEST_F(WordTermsTest, TheFormThatWasTypedWeighsMore) {
  const std::map<std::string, double> found = weights("running", Language::kEnglish);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_GT(found.at("running"), found.at("run"));
  EXPECT_DOUBLE_EQ(found.at("runs"), found.at("run"));
}

TEST_F(WordTermsTest, AWordTypedWithoutDiacriticsIsAnsweredByItsOtherFormsAsWell) {
  const std::map<std::string, double> found = weights("duong", Language::kVietnamese);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_DOUBLE_EQ(found.at("đường"), found.at("duong"));
}

using testing::Pair;
using testing::UnorderedElementsAre;

/// "trường" often, "trướng" once, "trưởng" once; English passages with "cafe".
class ExpandTest : public testing::Test {
 protected:
  ExpandTest() : database_("", Xapian::DB_BACKEND_INMEMORY) {
    for (const char* text :
         {"trường", "trường", "trường", "trường", "trướng", "trưởng", "truong", "trương trường"}) {
      add(text, Language::kVietnamese);
    }
    add("café", Language::kEnglish);
  }

  void add(const char* text, Language language) {
    Xapian::Document document;
    document.add_boolean_term(schema::term(schema::kLanguage, name(language)));
    for (const auto& [term, frequency] : analyse(text, language).terms) document.add_term(term, frequency);
    database_.add_document(document);
  }

  Expansion expanded(const char* beginning, Language language, Diacritics diacritics) {
    return expand(CollectionStatistics(database_), beginning, diacritics, language);
  }

  /// The weights of the spellings of the only word that begins so, in the Vietnamese passages.
  std::map<std::string, double> weights(const char* beginning, Diacritics diacritics) {
    const Expansion found = expanded(beginning, Language::kVietnamese, diacritics);
    std::map<std::string, double> made;
    if (found.terms.size() != 1) return made;
    for (const WeightedTerm& spelling : found.terms.front())
      made[spelling_in(spelling.term)] = spelling.weight;
    return made;
  }

  Xapian::WritableDatabase database_;
};

TEST_F(ExpandTest, TheSpellingsOfAWordWeighTheSameHoweverRare) {
  const double idf = CollectionStatistics(database_).idf(8, Language::kVietnamese);
  EXPECT_THAT(weights("truo", Diacritics::kSmart),
              UnorderedElementsAre(Pair("truong", idf), Pair("trường", idf), Pair("trướng", idf),
                                   Pair("trưởng", idf), Pair("trương", idf)));
}

TEST_F(ExpandTest, WhatBeginsWithTheDiacriticsThatWereTypedWeighsMore) {
  const std::map<std::string, double> smart = weights("trườ", Diacritics::kSmart);
  ASSERT_EQ(smart.size(), 5U);
  EXPECT_GT(smart.at("trường"), smart.at("trướng"));
  EXPECT_EQ(smart.at("truong"), smart.at("trướng"));
  const std::map<std::string, double> ignoring = weights("trườ", Diacritics::kIgnore);
  EXPECT_EQ(ignoring.at("trường"), ignoring.at("trướng"));
}

TEST_F(ExpandTest, WithExactDiacriticsThereAreNoOthers) {
  const std::map<std::string, double> exact = weights("trườ", Diacritics::kExact);
  ASSERT_EQ(exact.size(), 1U);
  EXPECT_TRUE(exact.contains("trường"));
}

TEST_F(ExpandTest, ExactDiacriticsOfEnglishAreLeftToTheCheck) {
  const Expansion found = expanded("café", Language::kEnglish, Diacritics::kExact);
  ASSERT_EQ(found.terms.size(), 1U);
  EXPECT_EQ(found.terms.front().front().term, "ecafe");
  EXPECT_FALSE(found.precise);
}

TEST_F(ExpandTest, WordsAreFoundByTheirOwnBeginningNotTheirStems) {
  add("trading trades skies happy happily", Language::kEnglish);
  const auto words = [&](const char* beginning) {
    std::vector<std::string> made;
    const Expansion found = expanded(beginning, Language::kEnglish, Diacritics::kSmart);
    EXPECT_TRUE(found.precise);
    for (const WeightedTerm& word : found.terms.at(0)) made.push_back(spelling_in(word.term));
    return made;
  };
  EXPECT_THAT(words("trad"), UnorderedElementsAre("trades", "trading"));
  EXPECT_THAT(words("tradi"), UnorderedElementsAre("trading"));
  EXPECT_THAT(words("ski"), UnorderedElementsAre("skies"));
  EXPECT_THAT(words("happ"), UnorderedElementsAre("happily", "happy"));
  EXPECT_THAT(words("happil"), UnorderedElementsAre("happily"));
}

std::vector<std::string> terms_of(const Xapian::Database& database, const QueryWord& word,
                                  Language language) {
  std::vector<std::string> terms;
  for (const SynonymGroup& group :
       word_terms(CollectionStatistics(database), word, Diacritics::kSmart, language)) {
    for (const WeightedTerm& one : group) terms.push_back(one.term);
  }
  return terms;
}

TEST_F(WordTermsTest, ANameIsAlsoWhatItIsWithItsNeighboursAsOneWord) {
  add("UBND TP.HCM", Language::kVietnamese);
  QueryWord word;
  word.token = tokenize("hcm").front();
  word.joined = {"tphcm", "hcmx"};
  EXPECT_THAT(terms_of(database_, word, Language::kVietnamese),
              testing::UnorderedElementsAre("vhcm", "vtphcm"));
  EXPECT_THAT(terms_of(database_, word, Language::kEnglish), testing::IsEmpty());
}

TEST_F(WordTermsTest, WhatWritesAWordAsItWasTypedHasAnotherTerm) {
  add("hãng dùng AI và C++", Language::kVietnamese);
  QueryWord word;
  word.token = tokenize("AI").front();
  EXPECT_THAT(terms_of(database_, word, Language::kVietnamese), testing::ElementsAre("vai"));
  word.capital = Capital::kTelling;
  EXPECT_THAT(terms_of(database_, word, Language::kVietnamese), testing::ElementsAre("vai", "cvai"));
  QueryWord with_signs;
  with_signs.token = tokenize("C++").front();
  EXPECT_THAT(terms_of(database_, with_signs, Language::kVietnamese), testing::ElementsAre("vc", "cvc++"));
}

TEST_F(WordTermsTest, AWildcardIsOneWord) {
  add("viện việc vietnamobile", Language::kVietnamese);
  const Expansion found =
      expand(CollectionStatistics(database_), "viê", Diacritics::kSmart, Language::kVietnamese);
  ASSERT_EQ(found.terms.size(), 1U);
  std::map<std::string, double> weights;
  for (const WeightedTerm& one : found.terms.front()) weights[spelling_in(one.term)] = one.weight;
  ASSERT_EQ(weights.size(), 3U);
  EXPECT_DOUBLE_EQ(weights.at("viện"), weights.at("việc"));
  EXPECT_GT(weights.at("viện"), 2 * weights.at("vietnamobile"));
}

}  // namespace
}  // namespace songngu
