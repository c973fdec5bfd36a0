// The two styles of writing the tone of the Vietnamese diphthongs oa, oe, uy: on the first vowel (hòa, thúy)
// or the second (hoà, thuý).
#pragma once

#include <string>

namespace songngu {

/// Moves the tone mark of every word-final oa, oe, uy to the first vowel. Not after q, where u is no vowel
/// (quý). REQUIRES: NFC, lower case.
void unify_tone_placement(std::string& word);

}  // namespace songngu
