#include "searcher/query/terms/translate.h"

#include <algorithm>
#include <set>
#include <string>

#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "common/database/terms/stop_words.h"
#include "common/lexicon/compound.h"
#include "common/lexicon/lexicon.h"
#include "searcher/query/terms/spellings.h"
#include "searcher/query/terms/weights.h"

namespace songngu {
namespace {

/// The words of a translation, all of which must be there, each as the terms of which a passage has one: an
/// English stem, or one or two Vietnamese syllables; none for a function word.
std::vector<std::vector<std::string>> parts_of(const Collection& collection, const std::string& translation,
                                               Language language) {
  const std::vector<Token> tokens = tokenize(translation);
  if (tokens.empty() || is_function_word(tokens.front(), language)) return {};
  if (language == Language::kEnglish) return {stem_spellings(collection, language, translation)};
  std::vector<std::vector<std::string>> parts;
  for (const Token& token : tokens) parts.push_back({word_term(language, token)});
  return parts;
}

Alternatives weighing(const std::vector<std::string>& terms, double weight) {
  Alternatives alternatives;
  for (const std::string& term : terms) alternatives.push_back({term, weight});
  return alternatives;
}

bool is_function(const LexicalWord& word, Language language) {
  return word.kind == LexicalWord::Kind::kPlain &&
         is_function_word(language == Language::kVietnamese ? word.form : word.folded, language);
}

class Translator {
 public:
  Translator(const Collection& collection, Language from) : collection_(collection), from_(from) {}

  [[nodiscard]] TranslatedWord translate(const LexicalWord& word) const {
    TranslatedWord made;
    std::vector<Xapian::Query> leaves;
    if (word.kind == LexicalWord::Kind::kName) add_name(word, leaves, made.worth);
    const auto add = [&](const std::vector<std::vector<std::string>>& words, double weight) {
      std::vector<Xapian::Query> parts;
      double worth = 0;
      for (const std::vector<std::string>& terms : words) {
        const double idf = collection_.idf(frequency_of_any(collection_, other(from_), terms), other(from_));
        parts.push_back(collection_.leaf(weighing(terms, weight * idf)));
        if (parts.back().empty()) return;
        worth += weight * idf;
      }
      if (parts.empty()) return;
      leaves.emplace_back(Xapian::Query::OP_AND, parts.begin(), parts.end());
      made.worth = std::max(made.worth, worth);
    };
    if (word.kind == LexicalWord::Kind::kQuantity) {
      add({{schema::term(schema::kQuantity, word.form)}}, 1);
    } else {
      add_words(word, add);
    }
    if (!leaves.empty()) made.query = {Xapian::Query::OP_MAX, leaves.begin(), leaves.end()};
    return made;
  }

 private:
  /// As it is, with whatever diacritics.
  void add_name(const LexicalWord& word, std::vector<Xapian::Query>& leaves, double& worth) const {
    Token same;
    same.exact = same.folded = word.folded;
    const double idf = collection_.idf(stem_frequency(collection_, other(from_), same), other(from_));
    for (const std::string& term : stem_spellings(collection_, other(from_), same)) {
      leaves.push_back(collection_.leaf({term, idf}));
      worth = std::max(worth, idf);
    }
  }

  template <typename Add>
  void add_words(const LexicalWord& word, const Add& add) const {
    std::size_t taken = 0;
    for (const Translation& translation : Lexicon::built_in().translations(word.form, from_)) {
      if (translation.probability < kLeastProbability || taken++ == kTranslationsAsked) return;
      add(parts_of(collection_, translation.word, other(from_)), translation.probability);
    }
  }

  const Collection& collection_;
  Language from_;
};

}  // namespace

std::vector<TranslatedWord> translate(const Collection& collection, std::string_view text,
                                      Language language) {
  std::vector<LexicalWord> words = lexical_words(text, language);
  if (language == Language::kVietnamese) words = join_compounds(std::move(words), Lexicon::built_in());
  const Translator translator(collection, language);
  std::set<std::string> seen;
  std::vector<TranslatedWord> translated;
  for (const LexicalWord& word : words) {
    if (is_function(word, language) || !seen.insert(word.form).second) continue;
    TranslatedWord made = translator.translate(word);
    if (!made.query.empty()) translated.push_back(std::move(made));
  }
  return translated;
}

}  // namespace songngu
