#include "searcher/search/rank/rerank.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "searcher/query/terms/weights.h"
#include "tests/searcher/query/query_words.h"

namespace songngu {
namespace {

using testing::ElementsAre;

constexpr const char* kEightWords = "which company raised venture capital for quantum computers";

/// Passages without counterpart, each an entry of its own, as a first pass found them.
class RerankTest : public testing::Test {
 protected:
  void add(const std::string& text, double score, Language language = Language::kEnglish) {
    PassageRecord record;
    record.entry_size = 1;
    record.passage.language = language;
    record.passage.text = text;
    const std::string entry(1, static_cast<char>('a' + candidates_.size()));
    const std::string key =
        encode(PassageKey{.id = entry + '/' + std::string(name(language)) + "/body/1", .links = {}});
    Xapian::Document document;
    document.add_boolean_term(schema::term(schema::kLanguage, name(language)));
    document.add_value(schema::kRecordSlot, encode(record));
    document.add_value(schema::kKeySlot, key);
    candidates_.push_back({.document = database_.add_document(document), .score = score, .key = key});
  }

  /// English passages that are no candidates and hold the word.
  void add_others(const std::string& word, int passages) {
    for (; passages > 0; --passages) {
      Xapian::Document document;
      document.add_boolean_term(schema::term(schema::kLanguage, name(Language::kEnglish)));
      for (const auto& [term, frequency] : analyse(word, Language::kEnglish).terms) document.add_term(term);
      database_.add_document(document);
    }
  }

  FeaturesById rerank(const char* query) {
    PassageReader reader({database_}, false, columns_);
    return songngu::rerank(CollectionStatistics(database_), reader, query_words(query), candidates_);
  }

  [[nodiscard]] std::vector<std::string> order() const {
    std::vector<std::string> ids;
    for (const Candidate& candidate : candidates_) ids.emplace_back(candidate.id());
    return ids;
  }

  static double of(const FeaturesById& features, const char* id, Feature kind) {
    return features.find(id)->second[static_cast<std::size_t>(kind)];
  }

  Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};
  DocumentColumns columns_;
  std::vector<Candidate> candidates_;
};

TEST_F(RerankTest, NeighboursOfTheQueryGoBeforeWordsApart) {
  add("The capital needs a venture.", 5);
  add("They found venture capital.", 5);
  rerank("venture capital");
  EXPECT_THAT(order(), ElementsAre("b/en/body/1", "a/en/body/1"));
}

TEST_F(RerankTest, AScoreIsTheSumOfTheEvidence) {
  add("They found venture capital.", 5);
  const FeaturesById features = rerank("venture capital");
  const FeatureVector& mine = features.find("a/en/body/1")->second;
  EXPECT_NEAR(candidates_[0].score, std::accumulate(mine.begin(), mine.end(), 0.0), 1e-6);
  EXPECT_EQ(of(features, "a/en/body/1", Feature::kStage1), 5);
}

// The sum of four numbers, of words of four frequencies, differs in its last bits with the order of the
// words.
TEST_F(RerankTest, CandidatesThatScoreTheSameAreInTheOrderOfTheirIdentifiers) {
  std::vector<std::string> words{"harbour", "lantern", "meadow", "orchard"};
  for (std::size_t i = 0; i < words.size(); ++i) add_others(words[i], static_cast<int>(i));
  do {
    add(fmt::format("The {}, the {}, the {}, the {}.", words[0], words[1], words[2], words[3]), 1);
  } while (std::next_permutation(words.begin(), words.end()));
  rerank("harbour lantern meadow orchard");
  const std::vector<std::string> found = order();
  EXPECT_EQ(found.size(), 24U);
  EXPECT_TRUE(std::is_sorted(found.begin(), found.end()));
  EXPECT_EQ(candidates_.front().score, candidates_.back().score);
}

TEST_F(RerankTest, WhatIsBehindTheDepthStaysBehind) {
  for (std::size_t i = 0; i < kRerankDepth; ++i) add("A venture.", 5);
  add("They found venture capital.", 4.9);
  const FeaturesById features = rerank("venture capital");
  EXPECT_EQ(features.size(), kRerankDepth);
  EXPECT_EQ(candidates_.back().score, 4.9);
}

TEST_F(RerankTest, WhatNeighboursAddedInTheFirstStageIsDecidedByTheText) {
  add("The capital needs a venture.", 5);
  add("They found venture capital.", 5);
  candidates_[0].neighbours = 2;
  const FeaturesById features = rerank("venture capital");
  EXPECT_THAT(order(), ElementsAre("b/en/body/1", "a/en/body/1"));
  EXPECT_EQ(of(features, "a/en/body/1", Feature::kStage1), 3);
}

TEST_F(RerankTest, WhatNeighboursAddedBehindTheDepthStaysBelow) {
  for (std::size_t i = 0; i < kRerankDepth; ++i) add("A venture.", 50);
  add("They found venture capital.", 49);
  for (std::size_t i = 0; i < kRerankDepth; ++i) candidates_[i].neighbours = 49;
  candidates_.back().neighbours = 48;
  rerank("venture capital");
  EXPECT_EQ(candidates_.back().score, candidates_[kRerankDepth - 1].score);
  EXPECT_LT(candidates_.back().neighbours, 48);
}

TEST_F(RerankTest, APassageInTheOtherLanguageThanTheQueryCountsLess) {
  add("They found venture capital.", 10, Language::kVietnamese);
  add("They found venture capital.", 9);
  const FeaturesById features = rerank("they found venture capital");
  EXPECT_THAT(order(), ElementsAre("b/en/body/1", "a/vi/body/1"));
  EXPECT_LT(of(features, "a/vi/body/1", Feature::kStage1), 9);
  EXPECT_EQ(of(features, "b/en/body/1", Feature::kStage1), 9);
}

TEST_F(RerankTest, OfAQueryOfManyWordsWeakCandidatesAreNotJudged) {
  add("The company raised a lot.", 10);
  add("It makes quantum computers.", 5);
  add("They found venture capital.", 4.9);
  EXPECT_EQ(rerank(kEightWords).size(), 2U);
  EXPECT_EQ(candidates_.back().score, 4.9);
}

TEST_F(RerankTest, OfAQueryOfFewWordsAllAreJudged) {
  add("The company raised a lot.", 10);
  add("They found venture capital.", 1);
  EXPECT_EQ(rerank("venture capital").size(), 2U);
}

TEST_F(RerankTest, AQuestionForATimePrefersWhatHasAYear) {
  add("The fund started long ago.", 5);
  add("The fund started in 1998.", 5);
  const FeaturesById features = rerank("when did the fund start");
  EXPECT_THAT(order(), ElementsAre("b/en/body/1", "a/en/body/1"));
  EXPECT_GT(of(features, "b/en/body/1", Feature::kAnswer), 0);
  EXPECT_EQ(of(features, "a/en/body/1", Feature::kAnswer), 0);
}

TEST_F(RerankTest, WhatScoresMuchLessThanTheBestGainsNothing) {
  add("The fund started long ago.", 30);
  add("The fund started in 1998.", 5);
  const FeaturesById features = rerank("when did the fund start");
  EXPECT_EQ(of(features, "b/en/body/1", Feature::kAnswer), 0);
}

TEST_F(RerankTest, NothingToJudge) {
  EXPECT_TRUE(rerank("venture capital").empty());
  add("They found venture capital.", 5);
  EXPECT_TRUE(rerank("").empty());
  EXPECT_EQ(candidates_[0].score, 5);
}

}  // namespace
}  // namespace songngu
