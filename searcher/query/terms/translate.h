// What is said in one language as evidence in the other: word by word through the built-in lexicon, names and
// quantities as they are. Far weaker than the alignment: for what has no counterpart.
#pragma once

#include <string_view>
#include <vector>

#include "searcher/query/terms/collection.h"

namespace songngu {

/// One word of a text, as passages of the other language may have it.
struct TranslatedWord {
  Xapian::Query query;  ///< the best of its translations; matches nothing in the index where it has none
  double worth = 0;     ///< its weight in the index, at its likeliest
};

/// The words of `text` that mean something, each once, those without any translation in the index left out.
/// `language`: of the text. REQUIRES: well-formed UTF-8.
std::vector<TranslatedWord> translate(const Collection& collection, std::string_view text, Language language);

}  // namespace songngu
