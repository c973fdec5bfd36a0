#include "searcher/query/terms/translate.h"

#include <algorithm>
#include <set>
#include <string>

#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "common/database/terms/stop_words.h"
#include "common/lexicon/lexicon.h"
#include "common/lexicon/words.h"
#include "searcher/query/terms/spellings.h"
#include "searcher/query/terms/weights.h"

namespace songngu {
namespace {

/// The words of a translation, all of which a passage must have: for each, the terms that stand for it. An
/// English stem, or one or two Vietnamese syllables; nothing for a function word.
std::vector<std::vector<std::string>> parts_of(const CollectionStatistics& statistics,
                                               const std::string& translation, Language language) {
  const std::vector<Token> tokens = tokenize(translation);
  if (tokens.empty() || is_function_word(tokens.front(), language)) return {};
  if (language == Language::kEnglish) return {stem_spellings(statistics, language, translation)};
  std::vector<std::vector<std::string>> parts;
  for (const Token& token : tokens) parts.push_back({word_term(language, token)});
  return parts;
}

SynonymGroup weighted(const std::vector<std::string>& terms, double weight) {
  SynonymGroup synonyms;
  for (const std::string& term : terms) synonyms.push_back({term, weight});
  return synonyms;
}

bool is_function(const LexicalWord& word, Language language) {
  return word.kind == LexicalWord::Kind::kPlain &&
         is_function_word(language == Language::kVietnamese ? word.form : word.folded, language);
}

class Translator {
 public:
  Translator(const CollectionStatistics& statistics, Language from) : statistics_(statistics), from_(from) {}

  [[nodiscard]] TranslatedWord translate(const LexicalWord& word) const {
    TranslatedWord made;
    std::vector<Xapian::Query> leaves;
    if (word.kind == LexicalWord::Kind::kName) add_name(word, leaves, made.weight);
    const auto add = [&](const std::vector<std::vector<std::string>>& words, double weight) {
      std::vector<Xapian::Query> parts;
      double whole = 0;  // all its words together
      for (const std::vector<std::string>& terms : words) {
        const double idf = statistics_.idf(frequency_of_any(statistics_, other(from_), terms), other(from_));
        parts.push_back(statistics_.leaf(weighted(terms, weight * idf)));
        if (parts.back().empty()) return;
        whole += weight * idf;
      }
      if (parts.empty()) return;
      leaves.emplace_back(Xapian::Query::OP_AND, parts.begin(), parts.end());
      made.weight = std::max(made.weight, whole);
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
  /// A name stays as it is, with any diacritics.
  void add_name(const LexicalWord& word, std::vector<Xapian::Query>& leaves, double& weight) const {
    Token same;
    same.exact = same.folded = word.folded;
    const double idf = statistics_.idf(stem_frequency(statistics_, other(from_), same), other(from_));
    for (const std::string& term : stem_spellings(statistics_, other(from_), same)) {
      leaves.push_back(statistics_.leaf({term, idf}));
      weight = std::max(weight, idf);
    }
  }

  template <typename Add>
  void add_words(const LexicalWord& word, const Add& add) const {
    std::size_t taken = 0;
    for (const Translation& translation : Lexicon::built_in().translations(word.form, from_)) {
      if (translation.probability < kLeastProbability || taken++ == kTranslationsAsked) return;
      add(parts_of(statistics_, translation.word, other(from_)), translation.probability);
    }
  }

  const CollectionStatistics& statistics_;
  Language from_;
};

}  // namespace

std::vector<TranslatedWord> translate(const CollectionStatistics& statistics, std::string_view text,
                                      Language language) {
  std::vector<LexicalWord> words = lexical_words(text, language);
  if (language == Language::kVietnamese) words = join_compounds(std::move(words), Lexicon::built_in());
  const Translator translator(statistics, language);
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
