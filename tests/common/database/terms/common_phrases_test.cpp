#include "common/database/terms/common_phrases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/base/bytes.h"
#include "common/database/terms/analysis.h"
#include "tests/common/base/refusal.h"

namespace songngu {
namespace {

using testing::Each;
using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

const PhraseHash kRoad = phrase_hash({"duong", "pho"});
const PhraseHash kBank = phrase_hash({"ngan", "hang"});
const PhraseHash kCentralBank = phrase_hash({"hang", "trung", "uong"});

/// The first made-up phrase that would share its term with `pair`.
PhraseHash sharing_a_term_with(PhraseHash phrase) {
  for (int i = 0;; ++i) {
    const PhraseHash other = phrase_hash({"w" + std::to_string(i), "x"});
    if (common_phrase_term(other) == common_phrase_term(phrase)) return other;
  }
}

std::vector<std::string> terms_in(const char* text, Language language, const CommonPhrases& common) {
  return analyse(text, language, common).common;
}

TEST(CommonPhrases, AreReadAsTheyWereWritten) {
  const CommonPhrases pairs({kRoad, kBank});
  const CommonPhrases read = CommonPhrases::decode(pairs.encode());
  EXPECT_TRUE(read.contains(kRoad));
  EXPECT_TRUE(read.contains(kBank));
  EXPECT_FALSE(read.contains(phrase_hash({"hang", "ngan"})));
  EXPECT_EQ(read.encode(), CommonPhrases({kBank, kRoad}).encode());
  EXPECT_EQ(CommonPhrases().encode(), "");
  EXPECT_TRUE(CommonPhrases::decode("").empty());
}

TEST(CommonPhrases, BytesThatNoneWroteAreRefused) {
  const std::string bytes = CommonPhrases({kRoad, kBank}).encode();
  EXPECT_THROW(CommonPhrases::decode(bytes.substr(0, bytes.size() - 1)), RecordError);
  EXPECT_THAT(refusal([&] { CommonPhrases::decode(bytes + bytes); }, ExitCode::kDatabase),
              HasSubstr("its list of common phrases is out of order"));
}

TEST(CommonPhrases, OfThoseThatWouldShareATermTheFirstIsKept) {
  const PhraseHash other = sharing_a_term_with(kRoad);
  const CommonPhrases pairs({kRoad, kBank, other});
  EXPECT_TRUE(pairs.contains(kRoad));
  EXPECT_TRUE(pairs.contains(kBank));
  EXPECT_FALSE(pairs.contains(other));
  EXPECT_TRUE(CommonPhrases({other, kRoad}).contains(other));
}

TEST(CommonPhrases, ATextHasTermsOfThoseInItWhateverTheirDiacritics) {
  const CommonPhrases common({kRoad, kBank});
  const std::string road = common_phrase_term(kRoad);
  const std::string bank = common_phrase_term(kBank);
  EXPECT_THAT(terms_in("Đường phố cạnh ngân hàng", Language::kVietnamese, common),
              UnorderedElementsAre(road, bank));
  EXPECT_THAT(terms_in("Duong Pho, duong pho!", Language::kEnglish, common), Each(Eq(road)));
  EXPECT_THAT(terms_in("phố đường, đường cái phố, ngân", Language::kVietnamese, common), IsEmpty());
  EXPECT_THAT(terms_in("Đường phố", Language::kVietnamese, {}), IsEmpty());
}

TEST(CommonPhrases, MayHaveThreeWords) {
  const CommonPhrases common({kCentralBank});
  EXPECT_THAT(terms_in("Ngân hàng Trung ương", Language::kVietnamese, common),
              UnorderedElementsAre(common_phrase_term(kCentralBank)));
  EXPECT_THAT(terms_in("hàng trung", Language::kVietnamese, common), IsEmpty());
  EXPECT_THAT(terms_in("hàng uong trung", Language::kVietnamese, common), IsEmpty());
}

TEST(CommonPhrases, OtherTermsAreTheSameWithThem) {
  const char* text = "Ngân hàng trên đường phố";
  const CommonPhrases common({kRoad, kBank});
  EXPECT_THAT(terms_in(text, Language::kVietnamese, common), SizeIs(2));
  EXPECT_EQ(analyse(text, Language::kVietnamese, common).terms, analyse(text, Language::kVietnamese).terms);
}

}  // namespace
}  // namespace songngu
