#include "common/lexicon/words.h"

#include <gmock/gmock.h>

namespace songngu {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> forms(const std::vector<LexicalWord>& words) {
  std::vector<std::string> found;
  found.reserve(words.size());
  for (const LexicalWord& word : words) found.push_back(word.form);
  return found;
}

TEST(LexicalWords, AreStemsInEnglishAndExactSyllablesInVietnamese) {
  EXPECT_THAT(forms(lexical_words("Farmers worried", Language::kEnglish)), ElementsAre("farmer", "worri"));
  EXPECT_THAT(forms(lexical_words("Nông dân Hoà", Language::kVietnamese)), ElementsAre("nông", "dân", "hòa"));
}

TEST(LexicalWords, OfTheSameQuantityAreTheSame) {
  const auto english = lexical_words("a $1tn loss, 37 per cent", Language::kEnglish);
  const auto vietnamese = lexical_words("mất 1.000 tỷ USD, 37%", Language::kVietnamese);
  EXPECT_EQ(english[1].form, vietnamese[1].form);
  EXPECT_EQ(english[1].kind, LexicalWord::Kind::kQuantity);
  EXPECT_EQ(english.back().form, vietnamese.back().form);
}

TEST(LexicalWords, TellNames) {
  const auto words = lexical_words("Ông Nam gặp Bosworth ở đó", Language::kVietnamese);
  EXPECT_EQ(words[0].kind, LexicalWord::Kind::kPlain);  // the sentence's first
  EXPECT_EQ(words[1].kind, LexicalWord::Kind::kName);
  EXPECT_EQ(words[3].kind, LexicalWord::Kind::kName);
  EXPECT_EQ(words[4].kind, LexicalWord::Kind::kPlain);
}

TEST(LexicalWords, LeaveThePossessiveOut) {
  EXPECT_THAT(forms(lexical_words("Acme’s model", Language::kEnglish)), ElementsAre("acm", "model"));
}

TEST(JoinCompounds, DividesAsTheFrequenciesHaveIt) {
  const Lexicon::Side words{{"học", "sinh", "sinh viên", "viên"}, {50, 50, 90, 20}, {0, 0, 0, 0}, {}, 1000};
  const Lexicon lexicon(words, {});
  const auto joined = join_compounds(lexical_words("Học sinh viên", Language::kVietnamese), lexicon);
  EXPECT_THAT(forms(joined), ElementsAre("học", "sinh viên"));
  EXPECT_EQ(joined[1].folded, "sinhvien");
  EXPECT_TRUE(join_compounds({}, lexicon).empty());
}

}  // namespace
}  // namespace songngu
