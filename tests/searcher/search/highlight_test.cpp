#include "searcher/search/highlight.h"

#include <gtest/gtest.h>

#include "searcher/query/parse.h"

namespace songngu {
namespace {

using enum Language;

std::vector<Span> marked(const char* query, const char* text, Language language) {
  return highlights(parse_query(query, {}), PassageView(text, language), Diacritics::kSmart);
}

TEST(Highlights, LightsUpFoldedWordsAsOneStretch) {
  EXPECT_EQ(marked("dinh kien", "những định kiến cũ", kVietnamese), (std::vector<Span>{{6, 15}}));
}

TEST(Highlights, PrefersTheVeryWordThatWasTyped) {
  EXPECT_EQ(marked("má", "mà má ma", kVietnamese), (std::vector<Span>{{3, 5}}));
  EXPECT_EQ(marked("má", "mà ma", kVietnamese), (std::vector<Span>{{0, 5}}));
}

TEST(Highlights, FunctionWordsOnlyWhereNothingElseIsAsked) {
  EXPECT_EQ(marked("the cat", "the cat", kEnglish), (std::vector<Span>{{4, 7}}));
  EXPECT_EQ(marked("the", "the cat", kEnglish), (std::vector<Span>{{0, 3}}));
}

TEST(Highlights, AQuantityInTheOtherLanguagesWriting) {
  EXPECT_EQ(marked("1.000 tỷ USD", "lost $1tn on Monday", kEnglish), (std::vector<Span>{{5, 9}}));
}

TEST(Highlights, NothingThatMustNotMatch) {
  EXPECT_TRUE(marked("dog -cat", "the cat", kEnglish).empty());
}

}  // namespace
}  // namespace songngu
