#include "searcher/search/match/grouping.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace songngu {
namespace {

using testing::ElementsAre;

Candidate candidate(Xapian::docid document, double score, const std::string& id,
                    std::vector<std::int32_t> links) {
  return {
      .document = document, .score = score, .key = encode(PassageKey{.id = id, .links = std::move(links)})};
}

std::vector<Xapian::docid> documents(const std::vector<HitRef>& hits) {
  std::vector<Xapian::docid> found;
  for (const HitRef& hit : hits) found.push_back(hit.document);
  return found;
}

// Documents 1 and 2 are Vietnamese and render the English document 5; document 6 has no counterpart.
std::vector<Candidate> ranked(const std::vector<int>& order) {
  const std::vector<Candidate> all{candidate(1, 0, "a/vi/body/1", {4}), candidate(2, 0, "a/vi/body/2", {3}),
                                   candidate(5, 0, "a/en/body/1", {-4, -3}),
                                   candidate(6, 0, "a/en/body/2", {})};
  std::vector<Candidate> found;
  for (const int index : order) {
    found.push_back(all[static_cast<std::size_t>(index)]);
    found.back().score = 10.0 - static_cast<double>(found.size());
  }
  return found;
}

TEST(Group, AHitAbsorbsItsLowerRankedCounterparts) {
  EXPECT_THAT(documents(grouped(ranked({2, 0, 1, 3}), {})), ElementsAre(5, 6));
}

// Document 5, which the best has absorbed, is no hit and absorbs nothing: document 2 stays one.
TEST(Group, WhatIsAbsorbedAbsorbsNothing) {
  EXPECT_THAT(documents(grouped(ranked({0, 2, 1}), {})), ElementsAre(1, 2));
}

TEST(Group, ABetterHitIsNotAbsorbedByAWorse) {
  const std::vector<Candidate> found{candidate(1, 9, "a/vi/body/1", {}),
                                     candidate(5, 8, "a/en/body/1", {-4})};
  EXPECT_THAT(documents(grouped(found, {})), ElementsAre(1, 5));
}

TEST(PresentedLink, IsTheFirst) {
  EXPECT_EQ(presented_link({}), std::nullopt);
  EXPECT_EQ(presented_link(std::vector<std::int32_t>{4, 3}), 4);
}

TEST(Group, PassagesOfOneLanguageStayApart) {
  EXPECT_THAT(documents(grouped(ranked({0, 1, 2}), {})), ElementsAre(1, 2));
}

TEST(PresentIn, GivesEachCounterpartOnceAtItsBestScore) {
  const std::vector<HitRef> hits = presented_in(Language::kEnglish, ranked({0, 1, 2}), {});
  ASSERT_THAT(documents(hits), ElementsAre(5));
  EXPECT_EQ(hits[0].score, 9);
}

TEST(PresentIn, PutsWhatHasNoCounterpartLast) {
  EXPECT_THAT(documents(presented_in(Language::kVietnamese, ranked({3, 2, 1}), {})), ElementsAre(1, 2, 6));
}

TEST(PresentIn, StepsOverTheOtherDatabases) {
  const std::vector<Candidate> found{candidate(1, 1, "a/vi/body/1", {4})};
  EXPECT_THAT(documents(presented_in(Language::kEnglish, found, DocumentNumbering(3))), ElementsAre(13));
}

}  // namespace
}  // namespace songngu
