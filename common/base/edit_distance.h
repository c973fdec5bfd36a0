// How far apart two words are spelt.
#pragma once

#include <cstddef>
#include <string_view>

namespace songngu {

/// Edits from one word to another: letters put in, left out, changed, or two neighbours swapped
/// (Damerau–Levenshtein, adjacent transpositions), counted up to `limit` + 1. A letter is a byte: for names
/// and folded words, which are mostly ASCII.
std::size_t edit_distance(std::string_view from, std::string_view to, std::size_t limit);

/// How many edits make a likely misspelling of a word of so many bytes: one up to five bytes, then two.
std::size_t edit_limit(std::size_t size);

}  // namespace songngu
