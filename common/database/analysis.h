// From text to terms: the one analysis that both what is indexed and what is asked go through.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/model/language.h"
#include "common/text/quantity.h"
#include "common/text/token.h"

namespace songngu {

/// The term under which a word's stem stands in passages of a language.
std::string stem_term(Language language, const Token& word);

/// The term for the word just as written: unstemmed, and in Vietnamese passages with its diacritics. None
/// where that says no more than the stem term does.
std::optional<std::string> exact_term(Language language, const Token& word);

/// The term of two neighbouring words. None where one of them is a function word.
std::optional<std::string> pair_term(Language language, const Token& first, const Token& second);

/// What all terms of these two words begin with, whatever their diacritics: the folded pair, and (Vietnamese)
/// kExactMark behind it in those that have some.
std::string folded_pair_term(Language language, const Token& first, const Token& second);

std::string quantity_term(const Quantity& quantity);

/// How numbers are written in a language.
NumberStyle number_style(Language language);

using TermFrequency = std::pair<std::string, std::uint32_t>;

/// All terms of a passage's text with their frequencies, sorted by term.
std::vector<TermFrequency> text_terms(std::string_view text, Language language);

/// A tag as its term and facet value have it: folded, without '#'.
std::string tag_value(std::string_view tag);

/// The sites that a passage of this host is found under: itself and its parent domains of at least two
/// labels.
std::vector<std::string> site_values(std::string_view host);

}  // namespace songngu
