// Which words of two sentences render each other, word for word.
#pragma once

#include <vector>

#include "common/text/unicode/span.h"
#include "common/wordalign/aligned_pair.h"

namespace songngu {

/// Vietnamese words that stand together and render the same English words.
struct WordLink {
  Span vietnamese;        ///< in code points of the Vietnamese sentence
  Span english;           ///< in code points of the English sentence
  double confidence = 0;  ///< the estimated chance that they render each other

  bool operator==(const WordLink&) const = default;
};

/// Links that are likelier right than not, in the order of the Vietnamese sentence, then of the English one.
/// Words that render English words which are apart have a link to each of these.
std::vector<WordLink> word_links(const AlignedPair& pair);

}  // namespace songngu
