// Translates a text word by word through the built-in lexicon, into queries for passages of the other
// language; names and quantities stay as they are. Far weaker than alignment: for passages without
// counterpart.
#pragma once

#include <string_view>
#include <vector>

#include "searcher/query/terms/collection_statistics.h"

namespace songngu {

/// One word of a text, as passages of the other language may have it.
struct TranslatedWord {
  Xapian::Query query;  ///< of its translations the one that scores most counts
  double weight = 0;    ///< of the translation that weighs most
};

/// The words of `text` that mean something, each once, without those that have no translation in the index.
/// `language`: of the text. REQUIRES: well-formed UTF-8.
std::vector<TranslatedWord> translate(const CollectionStatistics& statistics, std::string_view text,
                                      Language language);

}  // namespace songngu
