// The words of a query without operators, as the compiler is given them.
#pragma once

#include <string_view>
#include <vector>

#include "searcher/query/parse/word_source.h"
#include "searcher/query/terms/words.h"

namespace songngu {

inline std::vector<QueryWord> query_words(std::string_view text) {
  WordSource source(text);
  std::vector<QueryWord> words;
  for (const WordNode& word : source.words(source.whole())) append_neighbour(query_word(word), words);
  return words;
}

}  // namespace songngu
