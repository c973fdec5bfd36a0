// Which pairs of Vietnamese syllables are one word.
#pragma once

#include <vector>

#include "common/lexicon/lexicon.h"
#include "common/lexicon/words.h"

namespace songngu {

/// A lexicon without rows whose Vietnamese words are the syllables and compounds of these sentences and their
/// counts, for join_compounds(). Candidates are pairs that are adjacent far more often than by chance;
/// a few rounds of dividing the sentences and counting again (hard expectation–maximisation) keep those that
/// are used.
Lexicon find_compounds(const std::vector<std::vector<LexicalWord>>& sentences);

/// The table of syllables with what the table of joined words says of compounds: their rows, and the
/// translations into them.
Lexicon with_compounds(const Lexicon& syllables, const Lexicon& joined);

}  // namespace songngu
