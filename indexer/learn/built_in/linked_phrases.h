// Phrases of sentence pairs whose words were linked by hand, with the words that render them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/model/language.h"
#include "common/text/unicode/span.h"

namespace songngu {

struct LinkedPhrase {
  std::string entry;  ///< the article
  std::string vietnamese;
  std::string english;
  Language from = Language::kVietnamese;  ///< the language of the phrase
  Span phrase;                            ///< in code points of its sentence
  std::optional<Span> rendering;          ///< of the other sentence; none: nothing renders the phrase
};

/// `line`: {"entry", "vi": {"text", "tokens": [[B, E], …]}, "en": {"text", "tokens"}, "links": [[EN, VI],
/// …]}, tokens in code points, links in numbers of tokens. Of each direction up to nine phrases of one to
/// four English or one to six Vietnamese words without function words, chosen at random (the same on each
/// run), and all without rendering: runs of words without links, in a pair whose other side has links
/// throughout.
std::vector<LinkedPhrase> linked_phrases(const std::string& line);

}  // namespace songngu
