// Makes the terms of a text. Both the index and queries use this analysis.
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

/// The term of the word that is its own stem, without diacritics. The terms of all other words with this stem
/// begin with it and kSpellingMark.
std::string stem_term(Language language, std::string_view stem);

/// The term of a word as it is written, in Vietnamese passages with diacritics. For a word that is too long,
/// the term of its stem.
std::string word_term(Language language, const Token& word);

/// A word of these letters, without diacritics.
Token bare_token(std::string_view folded);

/// The second term of a word whose capitals say something (common/text/word/capitals.h).
std::string capital_term(Language language, const Token& word);

/// The second term of a word with signs (common/text/word/written.h). REQUIRES: it has some.
std::string signs_term(Language language, const Token& word);

/// Whether the term is that of a Vietnamese word with diacritics.
bool has_diacritics(std::string_view word_term);

/// The folded form and the spelling of the word whose word_term() it is.
std::string folded_in(std::string_view word_term);
std::string spelling_in(std::string_view word_term);

std::string quantity_term(const Quantity& quantity);

using TermFrequency = std::pair<std::string, std::uint32_t>;

/// What the index stores of the text of a passage.
struct TextAnalysis {
  std::vector<TermFrequency> terms;  ///< sorted by term
  std::vector<PairCell> pairs;       ///< of a Vietnamese text: the cells of its pairs of words
  std::string neighbours;            ///< its neighbour_filter()
  std::vector<std::string> common;   ///< terms of the common phrases in it; may have repetitions
};
TextAnalysis analyse(std::string_view text, Language language, const CommonPhrases& common = {});

/// A tag as in its term and in facets: folded, without '#'.
std::string tag_value(std::string_view tag);

/// A URL as in its term: without scheme, "www.", fragment and final slash, its host in small letters.
std::string url_value(std::string_view url);

/// The sites under which a passage of this host is found: the host, and its parent domains of at least two
/// labels.
std::vector<std::string> site_values(std::string_view host);

}  // namespace songngu
