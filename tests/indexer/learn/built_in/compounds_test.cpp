#include "indexer/learn/built_in/compounds.h"

#include <gmock/gmock.h>

#include "common/lexicon/words.h"

namespace songngu {
namespace {

using testing::ElementsAre;

std::vector<std::string> forms(const std::vector<LexicalWord>& words) {
  std::vector<std::string> made;
  for (const LexicalWord& word : words) made.push_back(word.form);
  return made;
}

std::vector<LexicalWord> words_of(const std::string& sentence) {
  return lexical_words(sentence, Language::kVietnamese);
}

/// "kinh" and "tế" stand together always, and seldom; of other words each stands beside each.
std::vector<std::vector<LexicalWord>> sentences() {
  const std::vector<std::string> verbs{"tăng", "giảm", "chậm", "nhanh", "mạnh", "yếu"};
  const std::vector<std::string> nouns{"giá", "gạo", "vàng", "dầu", "thép", "vải"};
  std::vector<std::vector<LexicalWord>> made;
  for (const std::string& verb : verbs) {
    for (const std::string& noun : nouns) {
      if (noun == "giá" || noun == "gạo") made.push_back(words_of("kinh tế " + verb + " " + noun));
      for (int repeat = 0; repeat < 4; ++repeat) made.push_back(words_of(noun + " " + verb));
    }
  }
  return made;
}

TEST(FindCompounds, KnowsWordsOfTwoSyllablesByTheCompanyTheyKeep) {
  const Lexicon found = find_compounds(sentences());
  EXPECT_NE(found.find("kinh tế", Language::kVietnamese), Lexicon::kUnknown);
  EXPECT_EQ(found.find("tăng giá", Language::kVietnamese), Lexicon::kUnknown);
  EXPECT_THAT(forms(join_compounds(words_of("giá kinh tế tăng"), found)),
              ElementsAre("giá", "kinh tế", "tăng"));
}

TEST(FindCompounds, LeavesAQuantityByItself) {
  std::vector<std::vector<LexicalWord>> repeated = sentences();
  for (int repeat = 0; repeat < 12; ++repeat) repeated.push_back(words_of("thị phần 37% quý"));
  const Lexicon found = find_compounds(repeated);
  EXPECT_NE(found.find("thị phần", Language::kVietnamese), Lexicon::kUnknown);
  for (Lexicon::WordId word = 0; word < found.size(Language::kVietnamese); ++word) {
    if (!found.is_compound(word, Language::kVietnamese)) continue;
    EXPECT_EQ(found.word(word, Language::kVietnamese).find_first_of("0123456789"), std::string_view::npos);
  }
}

TEST(FindCompounds, WantsMoreThanThatWordsStandTogetherOften) {
  std::vector<std::vector<LexicalWord>> repeated(20, words_of("giá tăng"));
  for (const auto& sentence : sentences()) repeated.push_back(sentence);
  EXPECT_EQ(find_compounds(repeated).find("giá tăng", Language::kVietnamese), Lexicon::kUnknown);
}

Lexicon::Side side(std::vector<std::string_view> words,
                   const std::vector<std::vector<Lexicon::RowEntry>>& rows) {
  Lexicon::Side made;
  made.counts.assign(words.size(), 1);
  made.words = std::move(words);
  for (const auto& row : rows) {
    made.row_begin.push_back(static_cast<std::uint32_t>(made.row_entries.size()));
    made.row_entries.insert(made.row_entries.end(), row.begin(), row.end());
  }
  made.total = static_cast<std::uint32_t>(made.words.size());
  return made;
}

TEST(WithCompounds, TakesSyllablesFromOneTableAndCompoundsFromTheOther) {
  const Lexicon syllables(side({"kinh", "tế"}, {{{0, .5F}}, {}}), side({"economi"}, {{{0, .5F}}}));
  const Lexicon joined(side({"kinh", "kinh tế"}, {{{0, .1F}}, {{0, .9F}}}),
                       side({"economi"}, {{{0, .2F}, {1, .8F}}}));
  const Lexicon both = with_compounds(syllables, joined);
  EXPECT_THAT(both.words(Language::kVietnamese), ElementsAre("kinh", "kinh tế", "tế"));
  const auto row = [&](const char* word, Language language) {
    const auto found = both.row(both.find(word, language), language);
    return std::vector(found.begin(), found.end());
  };
  EXPECT_THAT(row("kinh", Language::kVietnamese), ElementsAre(Lexicon::RowEntry{0, .5F}));
  EXPECT_THAT(row("kinh tế", Language::kVietnamese), ElementsAre(Lexicon::RowEntry{0, .9F}));
  EXPECT_THAT(row("economi", Language::kEnglish),
              ElementsAre(Lexicon::RowEntry{0, .5F}, Lexicon::RowEntry{1, .8F}));
}

}  // namespace
}  // namespace songngu
