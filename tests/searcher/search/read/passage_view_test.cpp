#include "searcher/search/read/passage_view.h"

#include <gtest/gtest.h>

#include "common/text/word/stem.h"
#include "common/text/word/token.h"

namespace songngu {
namespace {

TEST(PassageView, ItsWordsAreThoseOfTokenize) {
  for (const char* text : {"", "Hà Nội mở cửa 40,2 tỷ đồng; DeepSeek’s start-ups are dying.",
                           "ma\u0323\u0306t a\u0301 — “Ørsted” Straße", "ภาษาไทย 日本語 mixed-in"}) {
    const PassageView view(text, Language::kEnglish);
    const std::vector<Token> tokens = tokenize(text);
    ASSERT_EQ(view.size(), tokens.size());
    for (std::size_t i = tokens.size(); i-- > 0;) {  // in no particular order
      EXPECT_EQ(view.span(i), tokens[i].span);
      EXPECT_EQ(view.exact(i), tokens[i].exact);
      EXPECT_EQ(view.folded(i), tokens[i].folded);
      EXPECT_EQ(view.stem(i), stem(tokens[i].folded));
      EXPECT_TRUE(view.start(i).fits(WordStart(tokens[i].folded)));
    }
  }
}

TEST(PassageView, ReadsQuantitiesInItsLanguage) {
  EXPECT_EQ(PassageView("40,2 tỷ", Language::kVietnamese).quantities().at(0).term,
            PassageView("40.2bn", Language::kEnglish).quantities().at(0).term);
}

}  // namespace
}  // namespace songngu
