#include "common/lexicon/readings.h"

#include <gmock/gmock.h>

namespace songngu {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// "đá" 30, "đà" 10, "đà lạt" 20, "lát" 5, "lạt" 25, of 1,000 words.
Lexicon dalat() {
  const std::vector<std::string_view> words{"da", "lát", "lạt", "đà", "đà lạt", "đá"};
  const std::vector<std::uint32_t> rows(words.size(), 0);
  return {Lexicon::Side{words, {10, 5, 25, 10, 20, 30}, rows, {}, 1000}, Lexicon::Side{{}, {}, {}, {}, 1000}};
}

std::vector<std::string> likeliest(const std::vector<ReadWord>& words) {
  std::vector<std::string> forms;
  for (const ReadWord& word : words) forms.push_back(word.readings.front().form);
  return forms;
}

std::vector<std::string> typed_as(const std::vector<TypedSyllable>& syllables, const Lexicon& lexicon) {
  std::vector<std::string> forms;
  for (const Lexicon::WordId id : words_typed_as(syllables, lexicon))
    forms.emplace_back(lexicon.word(id, Language::kVietnamese));
  return forms;
}

TEST(Readings, AreAllSpellingsOfBareSyllablesAndOneOfOthers) {
  const Lexicon lexicon = dalat();
  EXPECT_THAT(typed_as({{"da", true}}, lexicon), ElementsAre("da", "đà", "đá"));
  EXPECT_THAT(typed_as({{"da", false}}, lexicon), ElementsAre("da"));
  EXPECT_THAT(typed_as({{"da", true}, {"lạt", false}}, lexicon), ElementsAre("đà lạt"));
  EXPECT_THAT(typed_as({{"da", true}, {"lát", false}}, lexicon), IsEmpty());
  EXPECT_THAT(typed_as({{"d", true}}, lexicon), IsEmpty());
}

TEST(Readings, AreAsProbableAsTheyAreFrequent) {
  const std::vector<ReadWord> words = read_words({{"da", true}}, dalat());
  ASSERT_EQ(words.size(), 1U);
  EXPECT_EQ(likeliest(words), std::vector<std::string>{"đá"});
  double sum = 0;
  for (const Reading& reading : words.front().readings) sum += reading.probability;
  EXPECT_DOUBLE_EQ(sum, 1);
  EXPECT_NEAR(words.front().readings.front().probability, 30.5 / 51.5, 1e-9);
}

TEST(Readings, OfTwoSyllablesAreAWordWhereThatIsLikelier) {
  EXPECT_THAT(likeliest(read_words({{"da", true}, {"lat", true}}, dalat())), ElementsAre("đà lạt"));
  EXPECT_THAT(likeliest(read_words({{"da", true}, {"lát", false}}, dalat())), ElementsAre("đá", "lát"));
}

TEST(Readings, OfUnknownSyllablesAreAsTyped) {
  EXPECT_THAT(likeliest(read_words({{"xyz", true}, {"lat", true}}, dalat())), ElementsAre("xyz", "lạt"));
  EXPECT_THAT(read_words({}, dalat()), IsEmpty());
}

}  // namespace
}  // namespace songngu
