#include "common/wordalign/link_chances.h"

#include <string>

#include <gtest/gtest.h>

#include "common/wordalign/span_features.h"

namespace songngu {
namespace {

std::size_t index_in(const AlignedPair& pair, Language language, const std::string& form) {
  const auto& words = pair.words(language);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].folded == form) return i;
  }
  ADD_FAILURE() << form;
  return 0;
}

const AlignedPair& pair_of_rice() {
  static const AlignedPair pair("Chính phủ mua 5% gạo của Peru.", "The government bought 5% of Peru's rice.");
  return pair;
}

TEST(LinkChances, AreHighBetweenWordsThatRenderEachOther) {
  const AlignedPair& pair = pair_of_rice();
  const LinkChances links(pair);
  const std::size_t rice_vi = index_in(pair, Language::kVietnamese, "gao");
  const std::size_t rice_en = index_in(pair, Language::kEnglish, "rice");
  const std::size_t bought = index_in(pair, Language::kEnglish, "bought");
  EXPECT_GT(links.chance(Language::kVietnamese, rice_vi, rice_en), 0.7F);
  EXPECT_LT(links.chance(Language::kVietnamese, rice_vi, bought), 0.3F);
  EXPECT_EQ(links.chance(Language::kEnglish, rice_en, rice_vi),
            links.chance(Language::kVietnamese, rice_vi, rice_en));
}

TEST(LinkChances, AreCertainOfAQuantityAndLinkItToNothingElse) {
  const AlignedPair& pair = pair_of_rice();
  const LinkChances links(pair);
  const std::size_t five = index_in(pair, Language::kVietnamese, "5");
  EXPECT_FLOAT_EQ(links.chance(Language::kVietnamese, five, index_in(pair, Language::kEnglish, "5")), 0.99F);
  EXPECT_EQ(links.chance(Language::kVietnamese, five, index_in(pair, Language::kEnglish, "rice")), 0.0F);
}

TEST(SpanFeatures, OfAPhraseAreThoseOfItsOwnClaims) {
  const AlignedPair& pair = pair_of_rice();
  const SpanFeatureExtractor plain(pair, Language::kEnglish);
  const LinkChances links(pair);
  const SpanFeatureExtractor linked(pair, Language::kEnglish, &links);
  const std::size_t rice = index_in(pair, Language::kEnglish, "rice");
  const SpanFeatures features = linked.features({rice, rice + 1});
  EXPECT_EQ(features.word.size(), pair.words(Language::kVietnamese).size() * SpanFeatures::kWithLinks.word);
  // Without the features of links, which come last, they are those of the first stage.
  const SpanFeatures first = plain.features({rice, rice + 1});
  for (std::size_t j = 0; j < first.size; ++j) {
    for (std::size_t k = 0; k < SpanFeatures::kPlain.word; ++k)
      EXPECT_EQ(first.word[j * SpanFeatures::kPlain.word + k],
                features.word[j * SpanFeatures::kWithLinks.word + k]);
  }
}

}  // namespace
}  // namespace songngu
