// How Vietnamese syllables are typed wrong: which syllable may have been intended, by a table of rules.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace songngu {

/// A syllable that may have been intended, and the cost of typing it so (slip_weights.h).
struct Slip {
  std::string meant;  ///< exact form
  double cost = 0;
  bool keys = false;  ///< by the keys of an input method
};

/// Which letters a syllable may have had.
enum class Letters {
  kTyped,  ///< those that were typed: in another order, once for twice, with other marks, of the same sound
  kAny     ///< also one that was not typed, or without one that was
};

/// The syllables that differ from what was typed by one slip, each once, at its least cost, in order of
/// `meant`; tones on the wrong vowel are corrected as well. For a word without diacritics, they have none
/// either, except for keys of Telex and VNI. `typed`: an exact form. The results are possible syllables; only
/// an index shows whether they are words.
std::vector<Slip> slips(std::string_view typed, Letters letters);

/// What the keys of Telex (tieengs) or VNI (tie61ng) would have written, in exact form; nothing if they are
/// not such keys.
std::vector<std::string> composed(std::string_view typed);

}  // namespace songngu
