// A Bloom filter (Bloom 1970) of the words that follow each other in a passage. It tells of most phrases that
// a passage does not hold them, in 1 byte for every 8 of its text: words that are in every second passage
// leave so many candidates that to read them all would take longer than all else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/database/terms/phrase_hash.h"
#include "common/text/word/token.h"

namespace songngu {

/// The filter of a text's words. Empty where there are no two.
std::string neighbour_filter(const std::vector<Token>& tokens);

/// `pair`: a phrase of two words. False where nowhere in the text the second word follows the first. True
/// where it does, and for one pair of eighteen that are not there.
bool may_follow(std::string_view filter, PhraseHash pair);

}  // namespace songngu
