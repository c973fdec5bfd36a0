// Compares a query's tree with the text of a passage: whether the passage matches, which the terms of the
// index alone cannot always show, and which parts of it are highlighted.
//
// A word occurs where a word of the same stem is; with Diacritics::kExact where the very same word is (in
// English passages also another form of it, if both are written without diacritics). The words of a phrase,
// and those that a quantity was typed as, must be literally the same except for case and, unless kExact,
// diacritics. A quantity, alone or in a phrase, occurs also where the same quantity is written in another
// way; if it was typed as a currency or per cent, a bare number does not count. A prefix is compared with
// words as they are written, not with their stems.
#pragma once

#include <functional>
#include <vector>

#include "common/text/unicode/span.h"
#include "searcher/include/songngu/searcher.h"
#include "searcher/query/tree/tree.h"
#include "searcher/search/read/passage_view.h"

namespace songngu {

/// What cannot be seen in the passage's text.
struct OutsideText {
  /// Whether the passage has the fact that a field, title or date node names.
  std::function<bool(const Node&)> has_fact;
  /// Whether a passage may match because it matches this optional node (Compiled::optional_words).
  std::function<bool(const Node&)> is_required = [](const Node&) { return true; };
  /// Whether a quantity, outside phrases and NEAR, stands for the words it was typed as
  /// (Compiled::quantities_as_words).
  std::function<bool(const QuantityNode&)> stands_for_words = [](const QuantityNode&) { return false; };
};

/// Whether the passage matches the tree. THROWS (as highlights()): Error(kFailure) past the deadline.
bool text_matches(const Node& tree, const PassageView& passage, Diacritics diacritics,
                  const OutsideText& outside);

/// The places of words, phrases, quantities and prefixes of the tree in the passage, in order, without
/// overlap; neighbours that only a space separates are one. Of a word typed with diacritics, occurrences with
/// other diacritics are highlighted only if there is no other. Function words are highlighted only if nothing
/// else is.
std::vector<Span> highlights(const Node& tree, const PassageView& passage, Diacritics diacritics);

}  // namespace songngu
