#include "common/lexicon/words.h"

#include <cmath>
#include <string>
#include <utility>

#include "common/model/number_style.h"
#include "common/text/quantity/quantity.h"
#include "common/text/word/stem.h"
#include "common/text/word/syllable.h"
#include "common/text/word/token.h"

namespace songngu {
namespace {

LexicalWord word_of(const Token& token, Language language, bool first) {
  const std::string folded(without_possessive(token.folded));
  const bool foreign = language == Language::kVietnamese && !is_vietnamese_syllable(folded);
  LexicalWord word;
  word.form = language == Language::kEnglish || foreign ? stem(folded) : token.exact;
  word.folded = folded;
  word.capitalized = token.capitalized;
  const bool name = foreign || (token.capitalized && !first);
  word.kind = name ? LexicalWord::Kind::kName : LexicalWord::Kind::kPlain;
  return word;
}

LexicalWord compound_of(const LexicalWord& a, const LexicalWord& b) {
  LexicalWord compound = b;
  compound.form = a.form + ' ' + b.form;
  compound.folded = a.folded + b.folded;
  compound.capitalized = a.capitalized;
  return compound;
}

double cost(const std::string& form, const Lexicon& lexicon) {
  return -std::log(lexicon.frequency(lexicon.find(form, Language::kVietnamese), Language::kVietnamese));
}

}  // namespace

std::vector<LexicalWord> lexical_words(std::string_view sentence, Language language) {
  const auto quantities = find_quantities(sentence, number_style(language));
  auto quantity = quantities.begin();
  std::vector<LexicalWord> words;
  for (const Token& token : tokenize(sentence)) {
    while (quantity != quantities.end() && quantity->span.end <= token.span.begin) {
      words.push_back({quantity->term, quantity->term, LexicalWord::Kind::kQuantity, false});
      ++quantity;
    }
    if (quantity != quantities.end() && quantity->span.begin < token.span.end) continue;
    words.push_back(word_of(token, language, words.empty()));
  }
  for (; quantity != quantities.end(); ++quantity) {
    words.push_back({quantity->term, quantity->term, LexicalWord::Kind::kQuantity, false});
  }
  return words;
}

std::vector<LexicalWord> join_compounds(std::vector<LexicalWord> words, const Lexicon& lexicon) {
  std::vector<double> best(words.size() + 1, 0);  // cost of the first n syllables
  std::vector<bool> pair(words.size() + 1, false);
  for (std::size_t n = 1; n <= words.size(); ++n) {
    best[n] = best[n - 1] + cost(words[n - 1].form, lexicon);
    if (n < 2) continue;
    const std::string form = words[n - 2].form + ' ' + words[n - 1].form;
    if (lexicon.find(form, Language::kVietnamese) == Lexicon::kUnknown) continue;
    const double together = best[n - 2] + cost(form, lexicon);
    if (together >= best[n]) continue;
    best[n] = together;
    pair[n] = true;
  }
  std::vector<LexicalWord> reversed;
  for (std::size_t n = words.size(); n > 0; n -= pair[n] ? 2 : 1) {
    reversed.push_back(pair[n] ? compound_of(words[n - 2], words[n - 1]) : std::move(words[n - 1]));
  }
  return {std::make_move_iterator(reversed.rbegin()), std::make_move_iterator(reversed.rend())};
}

}  // namespace songngu
