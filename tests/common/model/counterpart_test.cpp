#include "common/model/counterpart.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

using In = CounterpartSpans::In;

constexpr Language kVi = Language::kVietnamese;
constexpr Language kEn = Language::kEnglish;

Bead translation(double confidence, std::vector<Segment> vi, std::vector<Segment> en) {
  return {Relation::kTranslation, confidence, std::move(vi), std::move(en)};
}

Bead summary(double confidence, std::vector<Segment> vi, std::vector<Segment> en) {
  return {Relation::kSummary, confidence, std::move(vi), std::move(en)};
}

// Passage 0 is a bullet, 1 and 2 are Vietnamese body, 3 and 4 English body.
const std::vector<Bead> kBeads{
    translation(0.9, {{1, {0, 20}}}, {{3, {0, 10}}}),
    translation(0.6, {{1, {21, 40}}, {2, {0, 5}}}, {{3, {11, 31}}, {4, {0, 10}}}),
    translation(0.2, {}, {{4, {12, 20}}}),
    summary(0.8, {{0, {0, 30}}}, {{3, {0, 10}}, {4, {12, 20}}}),
};

TEST(Counterpart, GathersSentencesOfAllPassagesAndMergesNeighbours) {
  const auto found = counterpart_of(1, kVi, kBeads);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->relation, Relation::kTranslation);
  EXPECT_EQ(found->passages, (std::vector<In>{{3, {{0, 31}}}, {4, {{0, 10}}}}));
}

TEST(Counterpart, ConfidenceIsWeightedByText) {
  const auto found = counterpart_of(1, kVi, kBeads);
  ASSERT_TRUE(found);
  EXPECT_DOUBLE_EQ(found->confidence, (0.9 * 10 + 0.6 * 30) / 40);
}

TEST(Counterpart, OfABulletIsWhatItSumsUp) {
  const auto found = counterpart_of(0, kVi, kBeads);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->relation, Relation::kSummary);
  EXPECT_EQ(found->passages, (std::vector<In>{{3, {{0, 10}}}, {4, {{12, 20}}}}));
}

TEST(Counterpart, PrefersTranslationsToSummaries) {
  const auto found = counterpart_of(3, kEn, kBeads);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->relation, Relation::kTranslation);
  EXPECT_EQ(found->passages, (std::vector<In>{{1, {{0, 40}}}, {2, {{0, 5}}}}));
}

TEST(Counterpart, OfUntranslatedEnglishIsTheBullets) {
  const std::vector<Bead> beads{translation(0.2, {}, {{4, {12, 20}}}), kBeads[3]};
  const auto found = counterpart_of(4, kEn, beads);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->relation, Relation::kSummary);
  EXPECT_DOUBLE_EQ(found->confidence, 0.8);
  EXPECT_EQ(found->passages, (std::vector<In>{{0, {{0, 30}}}}));
}

TEST(Counterpart, IsNoneWhereNothingCorresponds) {
  EXPECT_FALSE(counterpart_of(4, kEn, {translation(0.2, {}, {{4, {12, 20}}})}));
  EXPECT_FALSE(counterpart_of(9, kVi, kBeads));
}

TEST(Counterpart, KeepsSentencesApartThatHaveTextBetween) {
  const auto found = counterpart_of(
      0, kVi,
      {translation(1, {{0, {0, 9}}}, {{1, {30, 40}}}), translation(1, {{0, {10, 19}}}, {{1, {0, 9}}})});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->passages, (std::vector<In>{{1, {{0, 9}, {30, 40}}}}));
}

TEST(Counterpart, NamesASentenceOnceHoweverManyBeadsShareIt) {
  const auto found = counterpart_of(
      1, kEn, {summary(1, {{0, {0, 9}}}, {{1, {0, 5}}}), summary(0.5, {{0, {0, 9}}}, {{1, {6, 9}}})});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->passages, (std::vector<In>{{0, {{0, 9}}}}));
}

TEST(Focus, IsWhatCorrespondsToTheSentencesThatMatch) {
  EXPECT_EQ(focus_of(1, kVi, kBeads, {{3, 6}}), (std::vector<In>{{3, {{0, 10}}}}));
  EXPECT_EQ(focus_of(1, kVi, kBeads, {{25, 26}}), (std::vector<In>{{3, {{11, 31}}}, {4, {{0, 10}}}}));
  EXPECT_EQ(focus_of(1, kVi, kBeads, {{3, 26}}), counterpart_of(1, kVi, kBeads)->passages);
}

TEST(Focus, IsEmptyWithoutMatches) {
  EXPECT_TRUE(focus_of(1, kVi, kBeads, {}).empty());
  EXPECT_TRUE(focus_of(1, kVi, kBeads, {{20, 21}}).empty()) << "a match between two sentences";
}

TEST(Summaries, AreTheBulletsOfABodyPassage) {
  const Passage english{kEn, Kind::kBody, 1, "", 1};
  EXPECT_EQ(summaries_of(3, english, kBeads), std::vector<std::uint32_t>{0});
  const Passage bullet{kVi, Kind::kSummary, 1, "", 1};
  EXPECT_TRUE(summaries_of(0, bullet, kBeads).empty());
  const Passage vietnamese{kVi, Kind::kBody, 1, "", 1};
  EXPECT_TRUE(summaries_of(1, vietnamese, kBeads).empty());
}

}  // namespace
}  // namespace songngu
