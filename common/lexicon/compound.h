// Vietnamese words of two syllables: joined where the lexicon has seen them as one word often enough.
#pragma once

#include <vector>

#include "common/lexicon/lexicon.h"
#include "common/lexicon/words.h"

namespace songngu {

/// The likeliest division of a Vietnamese sentence into syllables and compounds under the lexicon's word
/// frequencies (a unigram model, best path). A compound's form has one space, its folded form none ("hà nội",
/// "hanoi").
std::vector<LexicalWord> join_compounds(std::vector<LexicalWord> words, const Lexicon& lexicon);

}  // namespace songngu
