// What prefix* names: words, by their beginning.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/model/language.h"
#include "searcher/include/songngu/searcher.h"
#include "searcher/query/terms/collection.h"

namespace songngu {

inline constexpr std::size_t kMaxExpansion = 2000;  ///< words

struct Expansion {
  std::vector<Alternatives>
      terms;            ///< each passage of the language with a word that begins so has one of them
  bool precise = true;  ///< and no other passage has
};

/// The language's words that begin so as they are written, whatever their stem. THROWS: Error(kUsage) where
/// more than kMaxExpansion words do; spellings with other diacritics are other words.
Expansion expand(const Collection& collection, std::string_view beginning, Diacritics diacritics,
                 Language language);

}  // namespace songngu
