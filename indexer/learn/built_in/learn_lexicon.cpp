// learn_lexicon OUTPUT VIETNAMESE ENGLISH [VIETNAMESE ENGLISH…]: the built-in lexicon, learned from files of
// sentence pairs (a sentence a line, line by line the same). scripts/learn-lexicon runs it.
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "common/lexicon/lexicon.h"
#include "common/lexicon/words.h"
#include "indexer/learn/built_in/compounds.h"
#include "indexer/learn/built_in/teaching_files.h"
#include "indexer/learn/model1.h"

namespace songngu {
namespace {

using Sentences = std::vector<std::vector<LexicalWord>>;

Lexicon table_of(const Sentences& vietnamese, const Sentences& english) {
  std::vector<SentencePair> pairs(vietnamese.size());
  std::vector<const SentencePair*> places;
  for (std::size_t n = 0; n < pairs.size(); ++n) {
    for (const LexicalWord& word : vietnamese[n]) pairs[n].words[0].push_back(word.form);
    for (const LexicalWord& word : english[n]) pairs[n].words[1].push_back(word.form);
    places.push_back(&pairs[n]);
  }
  Model1Options options;
  options.iterations = 8;
  options.agreement = 1;
  options.minimum_count = 0.5;
  options.minimum = 0.008;
  options.row_limit = 16;
  options.keep_all = false;
  return Model1(Bitext(places), Lexicon(), options).learn();
}

void learn(const std::string& output, const std::vector<TextPair>& texts) {
  Sentences syllables;
  Sentences english;
  for (const TextPair& text : texts) {
    syllables.push_back(lexical_words(text.vietnamese, Language::kVietnamese));
    english.push_back(lexical_words(text.english, Language::kEnglish));
  }
  const Lexicon compounds = find_compounds(syllables);
  Sentences words;
  for (const auto& sentence : syllables) words.push_back(join_compounds(sentence, compounds));
  const Lexicon lexicon = with_compounds(table_of(syllables, english), table_of(words, english));
  std::ofstream(output, std::ios::binary) << lexicon.image();
  std::cerr << texts.size() << " pairs, " << lexicon.size(Language::kVietnamese) << " Vietnamese and "
            << lexicon.size(Language::kEnglish) << " English words, "
            << lexicon.row_entries(Language::kVietnamese) << " + " << lexicon.row_entries(Language::kEnglish)
            << " translations\n";
}

}  // namespace
}  // namespace songngu

int main(int argc, char** argv) {
  return songngu::run_learning("learn_lexicon", argc, argv, songngu::learn);
}
