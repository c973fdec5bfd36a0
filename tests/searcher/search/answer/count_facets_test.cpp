#include "searcher/search/answer/count_facets.h"

#include <gtest/gtest.h>

#include "tests/searcher/search/ten_entries.h"

namespace songngu {
namespace {

using Counts = std::vector<std::pair<std::string, std::size_t>>;

class CountFacetsTest : public TenEntriesTest {
 protected:
  static Counts counts(Facet facet, std::string_view query, SearchOptions options = {}) {
    options.facets = {facet};
    return search(query, options).facets.at(0).counts;
  }
};

TEST_F(CountFacetsTest, TheMostFrequentFirst) {
  EXPECT_EQ(counts(Facet::kTag, "tag:Lake"), (Counts{{"Lake", 8}, {"River", 2}}));
  EXPECT_EQ(counts(Facet::kKind, "tag:Lake"), (Counts{{"body", 6}, {"heading", 2}}));
  EXPECT_EQ(counts(Facet::kYear, "tag:Lake"), (Counts{{"2024", 5}, {"2025", 3}}));
}

TEST_F(CountFacetsTest, TiesByName) {
  EXPECT_EQ(counts(Facet::kTag, "tag:Banks kind:body"), (Counts{{"Banks", 2}, {"Trade", 2}}));
}

TEST_F(CountFacetsTest, AllHitsCountWhateverPageIsShown) {
  EXPECT_EQ(counts(Facet::kSite, "tag:Trade kind:body", {.limit = 1}),
            (Counts{{"example.org", 5}, {"news.example.com", 2}}));
}

TEST_F(CountFacetsTest, OfAPassageAndItsCounterpartTheOneThatIsPresentedCounts) {
  EXPECT_EQ(counts(Facet::kLanguage, "12%"), (Counts{{"vi", 1}}));
  EXPECT_EQ(counts(Facet::kLanguage, "12%", {.into = Language::kEnglish}), (Counts{{"en", 1}}));
  EXPECT_EQ(counts(Facet::kLanguage, "12%", {.group = false}), (Counts{{"en", 1}, {"vi", 1}}));
}

TEST_F(CountFacetsTest, FacetsAreInTheOrderAsked) {
  const Answer answer = search("tag:Lake", {.facets = {Facet::kYear, Facet::kTag}});
  ASSERT_EQ(answer.facets.size(), 2U);
  EXPECT_EQ(answer.facets[0].facet, Facet::kYear);
  EXPECT_EQ(answer.facets[1].facet, Facet::kTag);
}

}  // namespace
}  // namespace songngu
