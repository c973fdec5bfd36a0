#include "searcher/search/match/trust.h"

#include <gtest/gtest.h>

#include "tests/searcher/query/query_words.h"

namespace songngu {
namespace {

double trust_in(Language language, const char* query) {
  return trust_for(query_words(query))[index_of(language)];
}

TEST(Trust, APassageInTheOtherLanguageIsBelievedLess) {
  EXPECT_EQ(trust_in(Language::kEnglish, "outworn prejudices of buyers"), 1);
  EXPECT_LT(trust_in(Language::kVietnamese, "outworn prejudices of buyers"), 0.7);
  EXPECT_EQ(trust_in(Language::kVietnamese, "định kiến"), 1);
  EXPECT_LT(trust_in(Language::kEnglish, "định kiến"), 0.7);
}

TEST(Trust, BothLanguagesAreBelievedWhereTheQueryCouldBeOfEither) {
  EXPECT_EQ(trust_for(query_words("Walkman")), kEqualTrust);
}

}  // namespace
}  // namespace songngu
