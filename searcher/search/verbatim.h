// Phrases that stand in a passage as they were typed: found in its bytes, long before its words are known.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "searcher/query/tree.h"

namespace songngu {

/// What a query's phrases look like in most of the passages that hold them.
class VerbatimPhrases {
 public:
  /// `tree` must outlive this.
  explicit VerbatimPhrases(const Node& tree);

  /// True only where holds() is, whatever the diacritics. `text`: well-formed UTF-8.
  [[nodiscard]] bool surely_hold(std::string_view text) const { return surely_holds(tree_, text); }

 private:
  void add_patterns(const Node& node);
  [[nodiscard]] bool surely_holds(const Node& node, std::string_view text) const;

  const Node& tree_;
  std::map<const Node*, std::string> patterns_;  // of the phrases that have one
};

}  // namespace songngu
