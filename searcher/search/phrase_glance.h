// What the letters of a passage tell of a query's phrases, long before its words are known.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "searcher/include/songngu/searcher.h"
#include "searcher/query/tree.h"

namespace songngu {

enum class Glance : std::uint8_t { kNo, kUnsure, kYes };

/// Looks for a query's phrases as most passages write them: whole words of letters, a blank apart.
class PhraseGlance {
 public:
  /// `tree` must outlive this.
  PhraseGlance(const Node& tree, Diacritics diacritics);

  /// kYes only where holds() is true, kNo only where it is false. `text`: well-formed UTF-8.
  [[nodiscard]] Glance at(std::string_view text) const;

 private:
  struct Pattern {
    std::string exact;   ///< the words as they were typed, in lower case
    std::string folded;  ///< without diacritics
  };
  class Look;

  void add_patterns(const Node& node);

  const Node& tree_;
  Diacritics diacritics_;
  std::map<const Node*, Pattern> patterns_;  // of the phrases that are of letters alone
};

}  // namespace songngu
