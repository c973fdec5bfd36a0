// From text to terms: the one analysis that both what is indexed and what is asked go through.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/database/terms/common_phrases.h"
#include "common/database/terms/pair_counts.h"
#include "common/model/language.h"
#include "common/text/quantity/quantity.h"
#include "common/text/word/token.h"

namespace songngu {

/// The term of the word that is this stem, with no diacritics. Terms of all others with the stem begin with
/// it and kSpellingMark.
std::string stem_term(Language language, std::string_view stem);

/// The one term of a word: as it is written, in Vietnamese passages with its diacritics. Of a word too long
/// for that, its stem's.
std::string word_term(Language language, const Token& word);

/// Whether it is the term of a Vietnamese word with diacritics.
bool has_marks(std::string_view word_term);

/// The forms of the word that a word_term() is of.
std::string folded_in(std::string_view word_term);
std::string spelling_in(std::string_view word_term);

std::string quantity_term(const Quantity& quantity);

using TermFrequency = std::pair<std::string, std::uint32_t>;

/// What the index keeps of a passage's text.
struct TextAnalysis {
  std::vector<TermFrequency> terms;  ///< sorted by term
  std::vector<PairPlace> pairs;      ///< of a Vietnamese text: what its pairs of words count for
  std::string neighbours;            ///< its neighbour_filter()
  std::vector<std::string> common;   ///< terms of the common phrases in it; some may stand twice
};
TextAnalysis analyse(std::string_view text, Language language, const CommonPhrases& common = {});

/// A tag as its term has it, and as facets are counted: folded, without '#'.
std::string tag_value(std::string_view tag);

/// The sites that a passage of this host is found under: itself and its parent domains of at least two
/// labels.
std::vector<std::string> site_values(std::string_view host);

}  // namespace songngu
