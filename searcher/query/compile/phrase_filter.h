// Phrase prefilter: which passages cannot match a query's phrases, by their Bloom filters of neighbouring
// words, before their text is read.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/database/terms/neighbour_filter.h"
#include "searcher/query/tree/tree.h"

namespace songngu {

/// The pairs of neighbouring words that a matching passage has. By default it needs none.
class PhraseFilter {
 public:
  PhraseFilter() = default;

  static PhraseFilter of(const PhraseNode& phrase);
  static PhraseFilter all_of(std::vector<PhraseFilter> parts);
  /// Needs nothing if one of the parts needs nothing, or there are no parts.
  static PhraseFilter any_of(std::vector<PhraseFilter> parts);

  [[nodiscard]] bool needs_something() const { return rule_ != Rule::kNothing; }

  /// False only for a passage that does not match. `neighbours`: the passage's neighbour_filter().
  [[nodiscard]] bool may_match(std::string_view neighbours) const;

 private:
  enum class Rule : std::uint8_t { kNothing, kPairs, kAll, kAny };

  Rule rule_ = Rule::kNothing;
  std::vector<PhraseHash> pairs_;    // of kPairs: each of them
  std::vector<PhraseFilter> parts_;  // of kAll, kAny
};

}  // namespace songngu
