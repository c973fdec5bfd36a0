// The numbers that the aligner works with, in one place. Probabilities unless said otherwise.
#pragma once

namespace songngu {

/// Links less sure than this are not given: of a translation, and of a bullet, which has no neighbours to
/// vouch for it but whose doubtful sources are still right more often than wrong.
inline constexpr double kMinConfidence = 0.45;
inline constexpr double kMinSummaryConfidence = 0.3;

namespace parameters {

// Priors of the bead types, and what a paragraph border inside a bead or on one side only costs (natural
// logarithms).
inline constexpr double kOneToOne = 0.80;
inline constexpr double kOneToTwo = 0.012;
inline constexpr double kTwoToTwo = 0.001;
inline constexpr double kOneToThree = 0.001;
inline constexpr double kVietnameseAlone = 0.02;
inline constexpr double kEnglishAlone = 0.1;
inline constexpr double kBorderOnBoth = 0.5;
inline constexpr double kBorderOnOne = -1.0;
inline constexpr double kBorderInside = -0.5;

// Length: how English characters follow from Vietnamese ones.
inline constexpr double kLengthRatio = 0.95;
inline constexpr double kLengthSpread = 0.02;
inline constexpr double kLengthSpreadShort = 1.6;
inline constexpr double kLengthOutlier = 0.05;

// Words: how much of a word's probability the other side explains.
inline constexpr double kLexicalWeight = 0.5;
inline constexpr double kExplained = 0.87;
inline constexpr double kExplainedUnknown = 0.02;
inline constexpr double kExplainedName = 0.5;
inline constexpr double kExplainedQuantity = 0.6;
inline constexpr double kIdentity = 0.8;
inline constexpr double kWordCap = 6;
/// Of what two neighbours share, how much is taken off the second one's evidence.
inline constexpr double kRepetition = 0.7;
/// Of the background frequency of a word that the entry itself decides.
inline constexpr double kEntryShare = 0.2;

// Bullets.
inline constexpr double kBulletSaid = 0.9;
/// Weight of the source's words given the bullet's, where they speak for it, and where they speak against it.
inline constexpr double kBulletBack = 1.4;
inline constexpr double kBulletBackAgainst = 0.25;
/// Least confidence of a statement's first source, and of each further one.
inline constexpr double kBulletFirst = kMinSummaryConfidence;
inline constexpr double kBulletFurther = 0.35;

/// By which scores are divided before they become probabilities.
inline constexpr double kTemperature = 2.0;

}  // namespace parameters
}  // namespace songngu
