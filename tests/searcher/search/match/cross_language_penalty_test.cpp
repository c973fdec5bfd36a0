#include "searcher/search/match/cross_language_penalty.h"

#include <gtest/gtest.h>

#include "tests/searcher/query/query_words.h"

namespace songngu {
namespace {

double trust_in(Language language, const char* query) {
  return cross_language_penalty(query_words(query))[index_of(language)];
}

TEST(CrossLanguagePenalty, APassageInTheOtherLanguageIsBelievedLess) {
  EXPECT_EQ(trust_in(Language::kEnglish, "outworn prejudices of buyers"), 1);
  EXPECT_LT(trust_in(Language::kVietnamese, "outworn prejudices of buyers"), 0.7);
  EXPECT_EQ(trust_in(Language::kVietnamese, "định kiến"), 1);
  EXPECT_LT(trust_in(Language::kEnglish, "định kiến"), 0.7);
}

TEST(CrossLanguagePenalty, BothLanguagesAreBelievedWhereTheQueryCouldBeOfEither) {
  EXPECT_EQ(cross_language_penalty(query_words("Walkman")), kNoPenalty);
}

}  // namespace
}  // namespace songngu
