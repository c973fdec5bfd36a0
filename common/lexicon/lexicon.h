// Word translation probabilities between Vietnamese syllables and English stems (IBM Model 1 tables both ways).
#pragma once

namespace songngu {

class Lexicon {
 public:
  /// An empty lexicon: names, quantities and country names still match.
  Lexicon() = default;
};

}  // namespace songngu
