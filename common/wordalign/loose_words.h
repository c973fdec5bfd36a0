// Words that a translation adds or leaves out at will at the ends of a phrase: articles, plural and tense
// markers, classifiers, pronouns, prepositions, conjunctions. Two renderings that differ by such words at
// their ends alone are one answer.
#pragma once

#include <string_view>

#include "common/model/language.h"

namespace songngu {

/// What a loose word says of the word next to it.
enum class Marker { kNone, kPlural, kTense, kPassive, kNominal, kArticle };

/// `form`: of a Vietnamese word the exact form, of an English word the folded.
bool is_loose_word(std::string_view form, Language language);
Marker marker_of(std::string_view form, Language language);

}  // namespace songngu
