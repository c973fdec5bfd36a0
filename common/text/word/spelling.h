// A word apart from its stem, in fewer bytes than the word itself has: what an index keeps of each word
// beside its stem.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// What makes a word of `stem`, which is stem(folded); empty where the word is its stem. A letter says that
/// the ending is another, and how many bytes of the stem it takes away ('a': none), and the ending follows;
/// then the diacritics, as marks_of() gives them, behind '~' where there is an ending. Of "run": "running" is
/// "aning"; of "happi": "happy" is "by"; of "duong": "đường" is "AFM"; of "cafe": "cafés" is "as~3B".
std::string spelling_of(std::string_view stem, std::string_view folded, std::string_view exact);

/// The forms of the word again. Of a spelling that spelling_of() didn't make for this stem: some word's.
std::string folded_of(std::string_view stem, std::string_view spelling);
std::string exact_of(std::string_view stem, std::string_view spelling);

}  // namespace songngu
