// Where a passage holds the words, phrases and quantities of a query.
#pragma once

#include <compare>
#include <cstddef>
#include <vector>

#include "searcher/include/songngu/searcher.h"
#include "searcher/query/tree.h"
#include "searcher/search/passage_view.h"

namespace songngu {

/// Words of a passage, by their numbers in a PassageView; end excluded.
struct Occurrence {
  std::size_t begin = 0;
  std::size_t end = 0;

  auto operator<=>(const Occurrence&) const = default;
};

/// In order, each once. REQUIRES: a kWord, kQuantity, kPhrase or kPrefix node.
///
/// A word stands where a word of the same stem does, with Diacritics::kExact where the very word does (in
/// English passages also another form of it, where both are written without diacritics). The words of a
/// phrase, and those that a quantity was typed as, are literal but for case and, unless kExact, diacritics.
/// A quantity, alone or in a phrase, stands also where the passage writes the same quantity in another way;
/// where it was typed as a currency or per cent, a bare number is no occurrence. A beginning of a word counts
/// as the words are written, not by their stems.
std::vector<Occurrence> occurrences(const Node& node, const PassageView& passage, Diacritics diacritics);

/// The passage's words of its quantities that equal the node's. REQUIRES: a kQuantity node.
std::vector<Occurrence> same_quantities(const Node& node, const PassageView& passage);

}  // namespace songngu
