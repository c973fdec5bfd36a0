// All weights of suggestions. A cost is the negative natural logarithm of a probability: that of typing a
// word wrong in this way. A change of one is measured as tests/evaluate/EXPERIMENTS.md says.
//
// Set by hand, and checked with half of the words of Báo Mới 2017 (those whose MD5 begins with an even
// byte) that were typed wrong in twenty ways, and with queries that were right. No single cost has been
// fitted.
#pragma once

#include <cstddef>
#include <cstdint>

namespace songngu {

// --- How a syllable is typed wrong (slips.h) ---

/// The keys of Telex or VNI, with the input method switched off.
inline constexpr double kRawKeysCost = 1;
/// The tone on another vowel of the syllable: tóan for toán.
inline constexpr double kTonePlaceCost = 0.5;
/// Hỏi for ngã or the reverse, which most of the country pronounces alike; any other tone.
inline constexpr double kAlikeToneCost = 2;
inline constexpr double kOtherToneCost = 3.5;
/// Letters that some or all dialects pronounce alike: tr and ch, s and x, final n and ng.
inline constexpr double kSoundCost = 3;
/// Another spelling of the same sound: lí for lý, nghành for ngành.
inline constexpr double kSameSoundCost = 1;
/// A letter without its mark, or with another one: duơng for dương.
inline constexpr double kLetterMarkCost = 3.5;
/// Two letters in the wrong order; a letter twice; one too few, too many, another one.
inline constexpr double kSwappedCost = 3.5;
inline constexpr double kDoubledCost = 2.5;
inline constexpr double kMissingCost = 4.5;
inline constexpr double kExtraCost = 5;
inline constexpr double kReplacedCost = 5;
/// Other diacritics altogether.
inline constexpr double kOtherMarksCost = 7;
/// Each edit from a word of the index that is not made by a rule (nearest.h).
inline constexpr double kEditCost = 5;
/// Syllables without the space between them.
inline constexpr double kJoinedCost = 1;

// --- Which words are likely (correct.h) ---

/// How much of a word's probability comes from the word before it.
inline constexpr double kPairShare = 0.95;
/// Added to the number of words of an index, so that probabilities from a small one are not too high.
inline constexpr double kUnseenWords = 10'000;
/// The negative logarithm of the probability that a word is right although the index does not have it.
inline constexpr double kNewWordCost = 18;
/// By how much what is suggested must be likelier than what was typed, if the index has what was typed.
inline constexpr double kLeastGain = 2;
/// The least normalised pointwise mutual information that two neighbours must have then.
inline constexpr double kLeastInformation = 0.3;

}  // namespace songngu
