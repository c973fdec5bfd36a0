// Which word types of an entry can say the same: by the lexicon, as names, as quantities.
#pragma once

#include <vector>

#include "common/lexicon/words.h"
#include "indexer/align/numbered_entry.h"

namespace songngu {

struct TypedWord {
  LexicalWord word;
  Lexicon::WordId lexicon_id = Lexicon::kUnknown;
  bool foreign = false;  ///< no Vietnamese syllable
  std::uint32_t occurrences = 0;
};

/// Two capitalised Vietnamese words side by side, as English writes some names: "Đà Nẵng", "danang".
struct JoinedName {
  std::string folded;
  WordType first = 0;
  WordType second = 0;
};

/// Fills background, explained and links of both sides.
void link_words(const std::vector<TypedWord>& vietnamese, const std::vector<JoinedName>& joined,
                const std::vector<TypedWord>& english, const Lexicon& lexicon, NumberedEntry& entry);

}  // namespace songngu
