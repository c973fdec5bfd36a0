// The aligner's parameters. Probabilities unless said otherwise.
#pragma once

namespace songngu {

/// Beads of lower confidence are left out: of the translation, and of bullets. A bullet has no neighbours
/// that confirm its sources, but doubtful ones are still right more often than wrong.
inline constexpr double kMinConfidence = 0.45;
inline constexpr double kMinSummaryConfidence = 0.3;

namespace parameters {

// Priors of the bead types, and the cost of a paragraph border inside a bead or on one side only (natural
// logarithms).
inline constexpr double kOneToOne = 0.80;
inline constexpr double kOneToTwo = 0.012;
inline constexpr double kTwoToTwo = 0.001;
inline constexpr double kOneToThree = 0.001;
inline constexpr double kOneToFour = 0.0002;
inline constexpr double kOneToFive = 0.0001;
inline constexpr double kTwoToThree = 0.00005;
inline constexpr double kVietnameseAlone = 0.02;
inline constexpr double kEnglishAlone = 0.1;
inline constexpr double kBorderOnBoth = 0.5;
inline constexpr double kBorderOnOne = -1.0;
inline constexpr double kBorderInside = -0.5;

// Length: English characters for a Vietnamese one, and their spread.
inline constexpr double kLengthRatio = 0.95;
inline constexpr double kLengthSpread = 0.02;
inline constexpr double kLengthSpreadShort = 1.6;
inline constexpr double kLengthOutlier = 0.05;

// Words: which share of a word's occurrences the other side explains.
inline constexpr double kLexicalWeight = 0.5;
inline constexpr double kExplained = 0.87;
inline constexpr double kExplainedUnknown = 0.02;
inline constexpr double kExplainedName = 0.5;
inline constexpr double kExplainedQuantity = 0.6;
inline constexpr double kIdentity = 0.8;
inline constexpr double kWordCap = 6;
/// Share of the score of words that two neighbours have in common that is subtracted from the second one's.
inline constexpr double kRepetition = 0.7;
/// Weight of the entry itself in the background frequency of a word; the lexicon has the rest.
inline constexpr double kEntryShare = 0.2;

// Bullets.
inline constexpr double kBulletSaid = 0.9;
/// Weight of the score of the source's words given the bullet's, where it is positive, and where negative.
inline constexpr double kBulletBack = 1.4;
inline constexpr double kBulletBackAgainst = 0.25;
/// Lowest confidence of a statement's first source, and of each further one.
inline constexpr double kBulletFirst = kMinSummaryConfidence;
inline constexpr double kBulletFurther = 0.35;
/// Lowest confidence of a source that two rare figures of the statement are quoted from.
inline constexpr double kBulletFigures = 0.9;

/// Scores are divided by this before they become probabilities.
inline constexpr double kTemperature = 2.0;

}  // namespace parameters
}  // namespace songngu
