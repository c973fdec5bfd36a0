// Hashes of phrases, and a Bloom filter (Bloom 1970) of the pairs of neighbouring words in a passage. The
// filter excludes most passages that do not contain a phrase without reading their text, in 1 byte for each 8
// of the text. Without it, phrases of words that are in every second passage would be slow.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/word/token.h"

namespace songngu {

/// A hash of consecutive words without diacritics. Filters and terms of phrases are made of it.
using PhraseHash = std::uint64_t;

/// The hash of one word, folded.
PhraseHash first_word(std::string_view folded);

/// The hash of a phrase with one more word, folded.
PhraseHash followed_by(PhraseHash phrase, std::string_view folded);

/// The hash of a phrase. REQUIRES: at least one word; all are folded.
PhraseHash phrase_hash(const std::vector<std::string_view>& words);

/// The filter of a text; empty if the text has less than two words.
std::string neighbour_filter(const std::vector<Token>& tokens);

/// Whether the second word of `pair`, a phrase of two words, may follow the first in the text. False is
/// certain. True is wrong for about one in eighteen pairs that the text does not contain.
bool may_follow(std::string_view filter, PhraseHash pair);

}  // namespace songngu
