// The language of lines: the evidence in one line, the one border between the languages of a body, and the
// language of each line of a body.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "common/model/language.h"

namespace songngu {

/// Evidence for each language in one line, in quarters of a function word. The greater is at most
/// kMostEvidence (both are scaled down together), so that a long line does not outweigh its neighbours and a
/// usual paragraph weighs the same in both languages.
struct LanguageEvidence {
  int vietnamese = 0;
  int english = 0;
};

inline constexpr int kStrongEvidence =
    4;  ///< one function word, or one word with letters that only Vietnamese has
inline constexpr int kMostEvidence = 5 * kStrongEvidence;

/// Vietnamese: function words, and words with Vietnamese letters; half if the word is capitalised (names
/// are in English text as well), a quarter if French and Portuguese have the letters too (é, à, â). English:
/// function words, and a little for words that do not look like a Vietnamese syllable. Normal form and
/// look-alikes of đ make no difference.
LanguageEvidence evidence_of(std::string_view line);

/// Of each line.
std::vector<LanguageEvidence> evidence_of(const std::vector<std::string_view>& lines);

/// Whether the line is clearly English. Bullets are Vietnamese by the format, except those that are clearly
/// English.
bool is_english(std::string_view line);

/// The border between the languages of an entry's body.
struct Border {
  std::size_t split =
      0;  ///< lines before it are in `first`, the others in the other language; one of the parts may be empty
  Language first = Language::kVietnamese;
  std::size_t footer = 0;  ///< lines from it on are in `first` again
};

/// The split with the most Vietnamese evidence before and English evidence after it, the earliest among
/// equals; English first if that fits more of the evidence. A side that has too little evidence of its own
/// compared with the other, or only that of one quotation, is merged into the other. A few short Vietnamese
/// lines below the English ones are a footer ("Theo dõi kênh …"): they do not count for the split.
/// `evidence`: of each line.
Border find_border(const std::vector<std::string_view>& lines, const std::vector<LanguageEvidence>& evidence);

/// What matters of a line of a body for finding its language.
struct BodyLine {
  std::string_view text;
  LanguageEvidence evidence;          ///< evidence_of() the text
  std::optional<Language> announced;  ///< by a label or flag above it
};

struct BodyLanguages {
  std::vector<Language> lines;
  std::size_t footer = 0;  ///< lines from it on are Vietnamese below the English ones
};

/// The language of each line. If there are labels or flags, they decide. Else, if line by line explains the
/// evidence much better than one border, the languages alternate; if not, there is one border,
/// as find_border() finds it.
BodyLanguages languages_of(const std::vector<BodyLine>& body);

}  // namespace songngu
