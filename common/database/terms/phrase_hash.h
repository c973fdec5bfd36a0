// Words that follow each other as one number, whatever their diacritics: what filters and terms of phrases
// are made of.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace songngu {

using PhraseHash = std::uint64_t;

/// Of a first word, folded: what followed_by() goes on from.
PhraseHash first_word(std::string_view folded);

/// Of a phrase with one more word behind it, folded.
PhraseHash followed_by(PhraseHash phrase, std::string_view folded);

/// REQUIRES: at least one word, folded.
PhraseHash phrase_hash(const std::vector<std::string_view>& words);

}  // namespace songngu
