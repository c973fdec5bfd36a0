// Translates the words of a query, or of a text, through the built-in lexicon, to find passages of the other
// language that have no counterpart. Names and quantities stay as they are.
//
// A word's translations count together (probabilistic structured queries, Darwish and Oard 2003): its
// frequency in a passage is the expected one, the sum of the frequencies of its translations, each times its
// probability; so is the number of passages that have it, from which its idf follows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/unicode/span.h"
#include "searcher/query/terms/collection_statistics.h"
#include "searcher/query/terms/words.h"

namespace songngu {

/// What stands for a word in the other language.
struct Alternative {
  enum class Compare : std::uint8_t {
    kExact,    ///< Vietnamese syllables in exact form
    kStem,     ///< stems: of English words, and of names, whatever their diacritics
    kQuantity  ///< the canonical form of a quantity
  };

  std::vector<std::string> forms;  ///< of words next to each other
  Compare compare = Compare::kStem;
  double probability = 0;  ///< divided by that of the likeliest alternative
};

struct TranslatedWord {
  std::vector<Span> places;               ///< in the query; of each word that it consists of
  std::string word;                       ///< as the lexicon has it
  std::vector<Alternative> alternatives;  ///< the likeliest first
  double idf = 0;                         ///< of the expected number of passages
  /// For stage 1 of ranking, which has no expected frequencies: the terms of all alternatives, each weighted
  /// by its probability. Empty if no passage has one.
  SynonymGroup terms;
};

struct AskedLanguage {
  Language language = Language::kVietnamese;
  bool clear = false;  ///< whether the query is clearly in it
};

/// The language that a query is taken for, if it is to be translated: where its letters do not show it, that
/// in whose sentences of the lexicon its words are more frequent.
AskedLanguage language_asked(const std::vector<QueryWord>& words);

/// The words that mean something, in order. A Vietnamese word of two syllables is translated as one.
/// `language`: of the words; `clear`: whether they are clearly in it. If not, each word may also be the same
/// in the other language.
std::vector<TranslatedWord> translate(const CollectionStatistics& statistics,
                                      const std::vector<QueryWord>& words, Language language, bool clear);

/// Those of a text, each once, without those that have no translation in the index. REQUIRES: well-formed
/// UTF-8.
std::vector<TranslatedWord> translate(const CollectionStatistics& statistics, std::string_view text,
                                      Language language);

/// A quantity, which has the same terms in both languages. `terms`: those that the index has.
TranslatedWord translated_quantity(const CollectionStatistics& statistics, Span place,
                                   const std::string& quantity, SynonymGroup terms);

}  // namespace songngu
