// What the words that follow each other in a passage tell of a query before the passage is read.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/database/neighbour_filter.h"
#include "searcher/query/tree.h"

namespace songngu {

/// The phrases of a query that a passage must hold to match it.
class PhraseFilter {
 public:
  explicit PhraseFilter(const Node& tree);

  /// Whether it tells anything of any passage.
  [[nodiscard]] bool tells() const { return needed_.rule != Rule::kNothing; }

  /// False only where holds() is false. `neighbours`: the passage's neighbour_filter().
  [[nodiscard]] bool may_hold(std::string_view neighbours) const { return is_met(needed_, neighbours); }

 private:
  enum class Rule : std::uint8_t { kNothing, kPairs, kAll, kAny };
  struct Need {
    Rule rule = Rule::kNothing;
    std::vector<PhraseHash> pairs = {};  // of kPairs: each of them
    std::vector<Need> parts = {};        // of kAll, kAny
  };
  static Need need(const Node& node);
  static Need need_of_phrase(const Node& phrase);
  static Need need_of_ranked(const Node& node);
  static std::vector<Need> needs(const std::vector<Node>& nodes);
  static Need all(std::vector<Need> parts);
  static Need any(std::vector<Need> parts);
  static bool is_met(const Need& need, std::string_view neighbours);

  Need needed_;
};

}  // namespace songngu
