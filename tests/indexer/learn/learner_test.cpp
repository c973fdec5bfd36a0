#include "indexer/learn/learner.h"

#include <algorithm>
#include <numeric>
#include <sstream>

#include <gmock/gmock.h>

#include "common/base/error.h"
#include "common/lexicon/lexicon.h"

namespace songngu {
namespace {

std::vector<std::string> split(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

SentencePair pair(const std::string& vietnamese, const std::string& english) {
  return {{split(vietnamese), split(english)}};
}

/// Entry n teaches that "blip" and "zorn" are the same, in sentences that differ otherwise.
std::vector<SentencePair> lesson(int n) {
  const std::string other = std::to_string(n % 7);
  return {pair("một blip ở đây x" + other, "a zorn here y" + other),
          pair("hai blip z" + other, "two zorn w" + other), pair("ở đây x" + other, "here y" + other)};
}

void teach(LexiconLearner& learner, const std::vector<int>& order) {
  for (const int n : order) learner.add("entry-" + std::to_string(n), lesson(n));
}

std::vector<int> numbers(int count) {
  std::vector<int> all(static_cast<std::size_t>(count));
  std::iota(all.begin(), all.end(), 0);
  return all;
}

double probability(const Lexicon& lexicon, std::string_view word, std::string_view translation) {
  for (const Translation& found : lexicon.translations(word, Language::kVietnamese)) {
    if (found.word == translation) return found.probability;
  }
  return 0;
}

TEST(LexiconLearner, LearnsAWordThatTheBaseDoesNotKnow) {
  LexiconLearner learner;
  teach(learner, numbers(20));
  const LexiconSet set = learner.learn(2);
  ASSERT_TRUE(set.learned());
  EXPECT_GT(probability(set.whole(), "blip", "zorn"), 0.7);
  EXPECT_EQ(set.whole().translations("gạo", Language::kVietnamese).at(0).word, "rice");
}

TEST(LexiconLearner, LearnsTheSameWhateverTheOrderAndTheThreads) {
  LexiconLearner forward;
  LexiconLearner backward;
  auto order = numbers(30);
  teach(forward, order);
  std::reverse(order.begin(), order.end());
  teach(backward, order);
  EXPECT_EQ(forward.learn(1).encode(), backward.learn(3).encode());
}

TEST(LexiconLearner, NoEntryTeachesItsOwnFold) {
  // Only entries of one fold hold the word: their own lexicon must not know it, the others must.
  const std::uint32_t fold = LexiconSet::fold_of("entry-0");
  LexiconLearner learner;
  for (int n = 0; n < 200; ++n) {
    const std::string id = "entry-" + std::to_string(n);
    if (LexiconSet::fold_of(id) == fold)
      learner.add(id, lesson(n));
    else
      learner.add(id, {pair("ở đây", "here"), pair("hai", "two")});
  }
  const LexiconSet set = learner.learn(1);
  EXPECT_EQ(probability(set.for_entry("entry-0"), "blip", "zorn"), 0);
  for (int n = 1; n < 50; ++n) {
    const std::string id = "entry-" + std::to_string(n);
    if (LexiconSet::fold_of(id) == fold) continue;
    EXPECT_GT(probability(set.for_entry(id), "blip", "zorn"), 0.5) << id;
  }
}

TEST(LexiconLearner, FoldsAreOfLikeSize) {
  std::array<int, LexiconSet::kFolds> sizes{};
  for (int n = 0; n < 1000; ++n) ++sizes.at(LexiconSet::fold_of("2025-01-" + std::to_string(n)));
  for (const int size : sizes) EXPECT_NEAR(size, 200, 50);
}

TEST(LexiconLearner, ReadsAtMostSoManyPairsOfTheEntriesOfLowestRank) {
  LexiconLearner limited(Lexicon::built_in(), 60);
  EXPECT_FALSE(limited.full());
  auto order = numbers(100);
  teach(limited, order);
  EXPECT_TRUE(limited.full());

  std::sort(order.begin(), order.end(), [](int a, int b) {
    return LexiconLearner::rank("entry-" + std::to_string(a)) <
           LexiconLearner::rank("entry-" + std::to_string(b));
  });
  order.resize(20);  // of three pairs each
  LexiconLearner lowest(Lexicon::built_in(), 60);
  teach(lowest, order);
  EXPECT_EQ(limited.learn(1).encode(), lowest.learn(1).encode());
}

TEST(LexiconLearner, ShortensTheRowsOfWordsThatTheCorpusHas) {
  const auto row = [](const Lexicon& lexicon, std::string_view word) {
    return lexicon.row(lexicon.find(word, Language::kVietnamese), Language::kVietnamese).size();
  };
  const Lexicon& base = Lexicon::built_in();
  std::vector<std::string_view> longest = base.words(Language::kVietnamese);
  std::erase_if(longest, [](std::string_view word) { return word.find(' ') != std::string_view::npos; });
  std::partial_sort(longest.begin(), longest.begin() + 2, longest.end(),
                    [&](const auto& a, const auto& b) { return row(base, a) > row(base, b); });
  ASSERT_GT(row(base, longest[1]), 12U);
  LexiconLearner learner;
  teach(learner, numbers(30));
  learner.add("its", {pair(std::string(longest[0]), "zorn")});
  const LexiconSet set = learner.learn(1);
  EXPECT_LE(row(set.whole(), longest[0]), 12U);
  EXPECT_EQ(row(set.whole(), longest[1]), row(base, longest[1]));
}

TEST(LexiconLearner, LearnsNothingFromNextToNothing) {
  LexiconLearner learner;
  learner.add("one", lesson(1));
  learner.add("none", {});
  const LexiconSet set = learner.learn(2);
  EXPECT_FALSE(set.learned());
  EXPECT_EQ(&set.for_entry("one"), &Lexicon::built_in());
  EXPECT_TRUE(set.encode().empty());
}

TEST(LexiconSet, SurvivesEncoding) {
  LexiconLearner learner;
  teach(learner, numbers(30));
  const LexiconSet set = learner.learn(1);
  const std::string bytes = set.encode();
  const LexiconSet again = LexiconSet::decode(bytes);
  EXPECT_EQ(again.encode(), bytes);
  EXPECT_EQ(again.whole(), set.whole());
  EXPECT_EQ(again.for_entry("entry-3"), set.for_entry("entry-3"));
  EXPECT_FALSE(LexiconSet::decode("").learned());
  EXPECT_THROW(LexiconSet::decode(bytes.substr(0, bytes.size() / 2)), Error);
}

TEST(LexiconSet, IsSmallForASmallCorpus) {
  LexiconLearner learner;
  teach(learner, numbers(30));
  EXPECT_LT(learner.learn(1).encode().size(), 20'000U);
}

}  // namespace
}  // namespace songngu
