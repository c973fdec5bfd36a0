#include "searcher/search/rank/sought_words.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "common/lexicon/lexicon.h"
#include "tests/searcher/query/query_words.h"

namespace songngu {
namespace {

// It has more than eight translations in the built-in lexicon.
constexpr const char* kWord = "repair";

/// What a Vietnamese text says of one English word.
class SeenAcrossTest : public testing::Test {
 protected:
  [[nodiscard]] double translated_in(const std::string& text) const {
    SeenAcross seen(words_);
    seen.read(PassageView(text, Language::kVietnamese));
    return seen.translated(words_[0]);
  }

  const CollectionStatistics statistics_{Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY)};
  const SoughtWords words_{statistics_, query_words(kWord), Language::kEnglish};
  const std::vector<Translation> translations_ = Lexicon::built_in().translations(kWord, Language::kEnglish);
};

TEST_F(SeenAcrossTest, ATranslationThatIsHalfSureIsAsGoodAsTheWord) {
  const Translation& likely = translations_.front();
  ASSERT_GE(likely.probability, 0.5);
  EXPECT_EQ(translated_in("Họ " + likely.word + " đường."), 1);
}

TEST_F(SeenAcrossTest, AnUnlikelyTranslationCountsLess) {
  const auto unlikely = std::find_if(translations_.begin(), translations_.end(),
                                     [](const Translation& one) { return one.probability < 0.5; });
  ASSERT_NE(unlikely, translations_.end());
  EXPECT_NEAR(translated_in("Họ " + unlikely->word + " đường."), 2 * unlikely->probability, 1e-9);
}

TEST_F(SeenAcrossTest, TheEightLikeliestTranslationsAreLookedFor) {
  ASSERT_GT(translations_.size(), 8U);
  EXPECT_GT(translated_in(translations_[7].word), 0);
  EXPECT_EQ(translated_in(translations_[8].word), 0);
}

TEST_F(SeenAcrossTest, OfATranslationOfTwoSyllablesBothMustBeThere) {
  ASSERT_EQ(translations_.front().word, "sửa chữa");
  EXPECT_LT(translated_in("chữa"), translated_in("sửa chữa"));
}

TEST_F(SeenAcrossTest, NothingInATextThatSaysSomethingElse) {
  EXPECT_EQ(translated_in("Trời mưa."), 0);
}

TEST_F(SeenAcrossTest, ANameStandsThereAsItIs) {
  const SoughtWords name(statistics_, query_words("Walkman"), Language::kEnglish);
  SeenAcross seen(name);
  EXPECT_FALSE(seen.same(name[0]));
  seen.read(PassageView("Chiếc Walkman đầu tiên.", Language::kVietnamese));
  EXPECT_TRUE(seen.same(name[0]));
}

}  // namespace
}  // namespace songngu
