// The two forms in which a word is compared.
//
//   exact form   NFC, lower case (full case folding); letters that look like đ (U+00F0 ð, U+00D0 Ð, U+0256,
//                U+0189 Ɖ) as đ; no zero-width characters; typographic apostrophes as '; the tone mark of a
//                final oa, oe or uy on the first vowel (hoà → hòa, thuý → thúy; but quý, because u after q is
//                not a vowel)
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

}  // namespace songngu
