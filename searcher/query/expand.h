// What prefix* names: words, by their beginning.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "searcher/query/collection.h"
#include "searcher/query/scope.h"

namespace songngu {

inline constexpr std::size_t kMaxExpansion = 2000;  ///< words of a language

struct Expansion {
  std::vector<Alternatives> terms;  ///< at least all passages with a word that begins so have one of them
  bool precise = true;              ///< and no others
};

/// The words that begin so as they are written, whatever their stem. THROWS: Error(kUsage) where more than
/// kMaxExpansion words of a language do; spellings with other diacritics are other words.
Expansion expand(const Collection& collection, std::string_view beginning, const Scope& scope);

}  // namespace songngu
