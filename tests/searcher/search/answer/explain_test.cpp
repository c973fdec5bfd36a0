#include "searcher/search/answer/explain.h"

#include <numeric>

#include <gtest/gtest.h>

#include "tests/searcher/search/ten_entries.h"

namespace songngu {
namespace {

class ExplainTest : public TenEntriesTest {
 protected:
  static std::vector<Hit> explained(std::string_view query, SearchOptions options = {}) {
    options.explain = true;
    return search(query, options).hits;
  }
};

TEST_F(ExplainTest, ThePartsAddUpToTheScore) {
  for (const char* query :
       {"gạo", "gia gao tang", "rice prices", "12%", "$1tn smelter", "\"lãi suất\"", "+gạo -12%",
        "lake OR river", "Betamax Walkman Trinitron", "when was the company founded in Tokyo",
        "why did the price of rice rise because of rains that came late", "núi lửa bệnh viện cà phê",
        "tag:Lake"}) {
    for (const bool group : {true, false}) {
      for (const Hit& hit : explained(query, {.group = group})) {
        const double sum =
            std::accumulate(hit.explain.begin(), hit.explain.end(), 0.0,
                            [](double so_far, const ScorePart& one) { return so_far + one.score; });
        EXPECT_NEAR(sum, hit.score, 1e-5) << query << ": " << hit.id;
      }
    }
  }
}

TEST_F(ExplainTest, NothingIsExplainedUnlessAsked) {
  const Answer answer = search("gạo");
  EXPECT_TRUE(answer.hits.front().explain.empty());
  EXPECT_FALSE(answer.parsed);
}

TEST_F(ExplainTest, TermsAreNamedAsAReaderWouldCallThem) {
  const Hit hit = explained("gạo 12%").front();
  EXPECT_GT(part(hit, "gạo (vi word)"), 0);
  EXPECT_GT(part(hit, "12% (quantity)"), 0);
  EXPECT_GT(part(hit, "best sentence"), 0);
}

TEST_F(ExplainTest, AHitOfTheOtherLanguageIsExplainedByItsTranslations) {
  const Hit hit = explained("núi lửa bệnh viện cà phê").front();
  EXPECT_EQ(hit.language, Language::kEnglish);
  EXPECT_GT(part(hit, "hospital (translation of bệnh viện)"), 0);
  EXPECT_GT(part(hit, "translations near each other"), 0);
}

}  // namespace
}  // namespace songngu
