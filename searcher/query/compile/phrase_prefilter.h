// Phrase prefilter: excludes passages that cannot contain a query's phrases, by their Bloom filters of
// neighbouring words, before their text is read.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/database/terms/neighbour_filter.h"
#include "searcher/query/tree/tree.h"

namespace songngu {

/// The pairs of neighbouring words that a passage needs to match. By default it needs none.
class PhrasePrefilter {
 public:
  PhrasePrefilter() = default;

  static PhrasePrefilter of(const PhraseNode& phrase);
  static PhrasePrefilter all_of(std::vector<PhrasePrefilter> parts);
  /// Needs nothing if one of the parts needs nothing, or there are no parts.
  static PhrasePrefilter any_of(std::vector<PhrasePrefilter> parts);

  [[nodiscard]] bool needs_something() const { return rule_ != Rule::kNothing; }

  /// Never false for a passage that matches. `neighbours`: the passage's neighbour_filter().
  [[nodiscard]] bool may_match(std::string_view neighbours) const;

 private:
  enum class Rule : std::uint8_t { kNothing, kPairs, kAll, kAny };

  Rule rule_ = Rule::kNothing;
  std::vector<PhraseHash> pairs_;       // of kPairs: each of them
  std::vector<PhrasePrefilter> parts_;  // of kAll, kAny
};

}  // namespace songngu
