// Whether a passage holds what a query asks, by its text: what the index's terms can't tell.
#pragma once

#include <functional>

#include "searcher/include/songngu/searcher.h"
#include "searcher/query/tree.h"
#include "searcher/search/passage_view.h"

namespace songngu {

/// What a passage's text doesn't tell.
struct BesideText {
  std::function<bool(const Node&)> has_fact;  ///< of a field, title or date node
  /// Whether a word of those side by side is a reason to match (CompiledQuery::adding).
  std::function<bool(const Node&)> selects = [](const Node&) { return true; };
  /// Whether a quantity, outside phrases and NEAR, stands for the words it was typed as
  /// (CompiledQuery::quantities_as_words).
  std::function<bool(const Node&)> stands_for_words = [](const Node&) { return false; };
};

/// Whether the passage matches the tree.
bool holds(const Node& tree, const PassageView& passage, Diacritics diacritics, const BesideText& beside);

}  // namespace songngu
