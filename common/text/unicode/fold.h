// The two forms in which a word is compared.
//
//   exact form   NFC, lower case (full case folding), look-alikes of đ (U+00F0 ð, U+00D0 Ð, U+0256 and
//                U+0189 Ɖ) as đ, zero-width characters gone, typographic apostrophes as ', and the tone mark
//                of the Vietnamese diphthongs oa, oe, uy in one agreed place (hoà = hòa, thuý = thúy; not
//                after q, and not where a final consonant or vowel follows, where both styles agree anyway).
//   folded form  the exact form without diacritics: đ as d, Latin letters as ASCII ("đường" → "duong",
//                "Ørsted" → "orsted").
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
