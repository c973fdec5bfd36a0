#include "common/lexicon/words.h"

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

}  // namespace songngu
