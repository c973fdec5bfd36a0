#include "common/database/terms/analysis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/database/terms/schema.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/stem.h"

namespace songngu {
namespace {

using testing::Contains;
using testing::ElementsAre;

std::vector<std::string> terms_of(std::string_view text, Language language) {
  std::vector<std::string> terms;
  const TextAnalysis analysis = analyse(text, language);
  for (const auto& [term, frequency] : analysis.terms) terms.push_back(term);
  return terms;
}

TEST(TextTerms, WordsHaveOneTermEach) {
  EXPECT_THAT(terms_of("định kien", Language::kVietnamese), ElementsAre("vdinh~AE", "vkien"));
  EXPECT_THAT(terms_of("outworn prejudices", Language::kEnglish), ElementsAre("eoutworn", "eprejudic~aes"));
}

TEST(TextTerms, ThoseOfAStemBeginAlike) {
  EXPECT_THAT(terms_of("cafés café", Language::kVietnamese), ElementsAre("vcafe~3B", "vcafe~as~3B"));
  EXPECT_THAT(terms_of("trade trading desk", Language::kVietnamese),
              ElementsAre("vdesk", "vtrade", "vtrade~bing"));
}

TEST(TextTerms, NamesAreAlsoOneWord) {
  EXPECT_THAT(terms_of("ở TP.HCM", Language::kVietnamese), testing::IsSupersetOf({"vtp", "vhcm", "vtphcm"}));
  EXPECT_THAT(terms_of("the start-ups", Language::kEnglish), Contains("estartup~as"));
}

TEST(TextTerms, CapitalsAndSignsHaveTermsOfTheirOwn) {
  EXPECT_THAT(terms_of("hãng dùng AI và C++", Language::kVietnamese),
              testing::IsSupersetOf({"cvai", "cvc++"}));
  EXPECT_THAT(terms_of("không ai hay", Language::kVietnamese), testing::Not(Contains("cvai")));
}

TEST(TextTerms, AmountsStandForAnyCurrencyAndDatesForThemselves) {
  EXPECT_THAT(terms_of("mất 5 tỷ USD ngày 6/2/2017", Language::kVietnamese),
              testing::IsSupersetOf({"q5000000000usd", "q5000000000$", "qdate2017-02-06", "q2017"}));
}

TEST(UrlValue, IsTheSameHoweverAnAddressIsWritten) {
  for (const char* url : {"https://www.FT.com/a/b", "http://ft.com/a/b/", "ft.com/a/b#top"}) {
    EXPECT_EQ(url_value(url), "ft.com/a/b") << url;
  }
}

TEST(TextTerms, EnglishPassagesHaveNoDiacritics) {
  EXPECT_THAT(terms_of("cafés", Language::kEnglish), ElementsAre("ecafe~as"));
}

TEST(TextTerms, ATermTellsItsWord) {
  for (const std::string_view word : {"đường", "kiến", "mátxcơva", "café", "trading", "cafés", "kien"}) {
    const Token token = tokenize(word).front();
    EXPECT_EQ(spelling_in(word_term(Language::kVietnamese, token)), word);
    EXPECT_EQ(folded_in(word_term(Language::kVietnamese, token)), token.folded);
    EXPECT_EQ(has_diacritics(word_term(Language::kVietnamese, token)), token.exact != token.folded);
  }
}

TEST(TextTerms, AWordTooLongForItsSpellingStandsUnderItsStem) {
  const std::string word = std::string(schema::kMaxTermBytes - 3, 'a') + "ts";
  const Token token = tokenize(word).front();
  ASSERT_NE(stem(token.folded), token.folded);
  EXPECT_EQ(word_term(Language::kEnglish, token), stem_term(Language::kEnglish, stem(token.folded)));
}

TEST(TextTerms, AQuantityIsOneTermInEitherLanguage) {
  EXPECT_THAT(terms_of("mất 1.000 tỷ USD", Language::kVietnamese), Contains("q1000000000000usd"));
  EXPECT_THAT(terms_of("lost $1tn", Language::kEnglish), Contains("q1000000000000usd"));
}

TEST(TextTerms, CountsRepeatedWords) {
  EXPECT_THAT(analyse("fell fell", Language::kEnglish).terms, Contains(TermFrequency("efell", 2)));
}

TEST(SchemaTerm, LongValuesAreCutOnACodePointAndStayDifferent) {
  std::string value;
  while (value.size() < 300) value += "ộ";
  const std::string one = schema::term('v', value);
  const std::string other = schema::term('v', value + "x");
  EXPECT_LE(one.size(), schema::kMaxTermBytes);
  EXPECT_EQ(find_invalid_utf8(one), std::nullopt);
  EXPECT_NE(one, other);
}

TEST(SiteValues, AreTheHostAndItsParents) {
  EXPECT_THAT(site_values("markets.ft.com"), ElementsAre("markets.ft.com", "ft.com"));
  EXPECT_THAT(site_values("localhost"), ElementsAre("localhost"));
}

TEST(TagValue, IsFolded) {
  EXPECT_EQ(tag_value("#Kinh_Tế"), "kinh_te");
}

}  // namespace
}  // namespace songngu
