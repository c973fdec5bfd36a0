// Edit distance between words, and the name that a mistyped one probably means.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace songngu {

/// The number of edits from one word to another, but at most `limit` + 1: letters inserted, deleted or
/// replaced, or two neighbours swapped (Damerau–Levenshtein, adjacent transpositions). It counts bytes, and
/// is for names and folded words, which are mostly ASCII.
std::size_t edit_distance(std::string_view from, std::string_view to, std::size_t limit);

/// How many edits a misspelling of a word of `size` bytes may have: one up to five bytes, two for longer
/// words.
std::size_t edit_limit(std::size_t size);

/// The name with the smallest edit distance from `typed`, the first of several. Empty if no distance is 2 or
/// less.
std::string nearest_name(std::string_view typed, const std::vector<std::string>& names);

}  // namespace songngu
