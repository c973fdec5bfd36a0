#include "searcher/search/match/neighbour_scores.h"

#include <map>

#include <gtest/gtest.h>

#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "tests/searcher/query/query_words.h"

namespace songngu {
namespace {

/// What the neighbours of a query add to the scores of passages.
class NeighbourScoresTest : public testing::Test {
 protected:
  void add(const char* text, Language language = Language::kVietnamese) {
    Xapian::Document document;
    const TextAnalysis analysis = analyse(text, language);
    for (const auto& [term, frequency] : analysis.terms) document.add_term(term, frequency);
    document.add_boolean_term(schema::term(schema::kLanguage, name(language)));
    document.add_value(schema::kNeighboursSlot, analysis.neighbours);
    matches_[index_of(language)].push_back({.document = database_.add_document(document), .score = 1});
    pairs_.add(analysis.pairs);
  }

  /// Of the passages of the language, in the order in which they were added.
  std::vector<double> added(const char* query, Language language = Language::kVietnamese) {
    for (const auto& [key, page] : pairs_.pages()) database_.set_metadata(key, page);
    PassageReader reader({database_}, false, columns_);
    const NeighbourPairs pairs = neighbour_pairs(CollectionStatistics(database_), query_words(query));
    AllMatches matches = matches_;
    add_neighbour_scores(reader, pairs, matches);
    const std::map<Xapian::docid, double> by_matcher = added_by_matcher(reader, pairs);
    std::vector<double> scores;
    for (const ScoredDocument& match : matches[index_of(language)]) {
      EXPECT_NEAR(match.score, 1 + match.neighbours, 1e-5);
      EXPECT_EQ(match.neighbours, by_matcher.at(match.document)) << query;
      scores.push_back(match.neighbours);
    }
    return scores;
  }

  /// Of all passages.
  std::map<Xapian::docid, double> added_by_matcher(PassageReader& reader, const NeighbourPairs& pairs) const {
    std::vector<Candidate> matches;
    for (const auto& mine : matches_) {
      for (const ScoredDocument& match : mine) matches.push_back({match.document, match.score, {}});
    }
    add_neighbour_scores(reader, pairs, matches);
    std::map<Xapian::docid, double> scores;
    for (const Candidate& match : matches) scores[match.document] = match.neighbours;
    return scores;
  }

  Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};
  DocumentColumns columns_;
  PairCounts pairs_;
  AllMatches matches_;
};

TEST_F(NeighbourScoresTest, OnlyWordsSideBySideAdd) {
  add("thủ đô");
  add("đô thị có đầu mối, thủ tục");
  add("thủ");
  const std::vector<double> scores = added("thủ đô");
  EXPECT_GT(scores[0], 1);
  EXPECT_EQ(scores[1], 0);
  EXPECT_EQ(scores[2], 0);
}

TEST_F(NeighbourScoresTest, TypedWithDiacriticsOnlyThatSpellingAdds) {
  add("thủ đô");
  add("thu đó");
  EXPECT_EQ(added("thủ đô")[1], 0);
  EXPECT_GT(added("thu đó")[1], 0);
}

TEST_F(NeighbourScoresTest, WhatIsNowhereAsTypedMayBeMisspeltInOneWord) {
  add("thủ đô");
  add("thu đó");
  const std::vector<double> scores = added("thủ đỗ");
  EXPECT_GT(scores[0], 0);
  EXPECT_EQ(scores[1], 0);
}

TEST_F(NeighbourScoresTest, TypedWithoutDiacriticsEachSpellingAddsByItsShare) {
  for (int i = 0; i < 3; ++i) add("thủ đô");
  add("thu đó");
  const std::vector<double> scores = added("thu do");
  EXPECT_NEAR(scores[0], 3 * scores[3], 1e-9);
  EXPECT_GT(scores[3], 0);
}

TEST_F(NeighbourScoresTest, EnglishWordsAsWell) {
  add("trade surplus", Language::kEnglish);
  add("surplus trade", Language::kEnglish);
  const std::vector<double> scores = added("trade surplus", Language::kEnglish);
  EXPECT_GT(scores[0], 0);
  EXPECT_EQ(scores[1], 0);
}

TEST_F(NeighbourScoresTest, NeitherWordsApartNorFunctionWordsNorLongQueries) {
  add("thủ đô là của ai");
  EXPECT_EQ(added("thủ và xa đô")[0], 0);
  EXPECT_EQ(added("là của")[0], 0);
  EXPECT_EQ(added("một hai ba bốn năm thủ đô")[0], 0);
}

}  // namespace
}  // namespace songngu
