// What a query's tree finds in the text of a passage: whether the passage matches, which the index's terms
// alone cannot always show, and which stretches are lit.
//
// A word occurs where a word of the same stem does; with Diacritics::kExact where the very word does (in
// English passages also another form of it, if both are written without diacritics). The words of a phrase,
// and those that a quantity was typed as, are literal but for case and, unless kExact, diacritics. A
// quantity, alone or in a phrase, occurs also where the passage writes the same quantity in another way; if
// it was typed as a currency or per cent, a bare number is no occurrence. A prefix is compared with words as
// they are written, not with their stems.
#pragma once

#include <functional>
#include <vector>

#include "common/text/unicode/span.h"
#include "searcher/include/songngu/searcher.h"
#include "searcher/query/tree/tree.h"
#include "searcher/search/read/passage_view.h"

namespace songngu {

/// What a passage's text doesn't show.
struct BesideText {
  /// Whether the passage has the fact that a field, title or date node names.
  std::function<bool(const Node&)> has_fact;
  /// Whether one of several optional nodes is a reason to match (Compiled::optional_words).
  std::function<bool(const Node&)> selects = [](const Node&) { return true; };
  /// Whether a quantity, outside phrases and NEAR, stands for the words it was typed as
  /// (Compiled::quantities_as_words).
  std::function<bool(const QuantityNode&)> stands_for_words = [](const QuantityNode&) { return false; };
};

/// Whether the passage matches the tree. THROWS (as highlights()): Error(kFailure) past the deadline.
bool holds(const Node& tree, const PassageView& passage, Diacritics diacritics, const BesideText& beside);

/// Where the passage holds words, phrases, quantities and prefixes that the tree asks for, in order, without
/// overlap; neighbours with nothing but a space between them are one. A word typed with diacritics lights
/// words with other diacritics only where the very word is absent. Function words are lit only where nothing
/// else is asked for.
std::vector<Span> highlights(const Node& tree, const PassageView& passage, Diacritics diacritics);

}  // namespace songngu
