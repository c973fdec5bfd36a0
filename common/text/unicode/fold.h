// The two forms in which a word is compared.
//
//   exact form   NFC, lower case (full case folding); letters that look like đ (U+00F0 ð, U+00D0 Ð, U+0256,
//                U+0189 Ɖ) as đ; no zero-width characters; typographic apostrophes as '; full-width ASCII as
//                ASCII; the tone mark of a final oa, oe or uy on the first vowel (hoà → hòa, thuý → thúy; but
//                quý, because u after q is not a vowel); of the spellings i and y, which both are in use
//                alone after h k l m s t qu, the commoner one: y (lí → lý, quí → quý), but i after s (sỹ →
//                sĩ)
//   folded form  the exact form without diacritics: đ as d, Latin letters as ASCII ("đường" → "duong",
//                "Ørsted" → "orsted")
//
// Both are idempotent, and equal for NFC and NFD input.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

std::string exact_form(std::string_view word);

std::string folded_form(std::string_view word);

struct WordForms {
  std::string exact;
  std::string folded;
};

/// Both forms in one pass.
WordForms word_forms(std::string_view word);

/// Whether a word begins with the letters of `typed` and has at least the marks that were typed on them:
/// "viện" with "viê", as a half-typed syllable lacks its tone. Both in exact form.
bool begins_with_marks(std::string_view word, std::string_view typed);

/// Both forms of what a word begins with: as more may follow, no tone mark and no vowel gets its agreed form.
WordForms beginning_forms(std::string_view beginning);

}  // namespace songngu
