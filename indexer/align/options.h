// The numbers that the aligner works with, in one place. Probabilities unless said otherwise.
#pragma once

#include <array>

namespace songngu {

/// Links less sure than this are not given: of a translation, and of a bullet, which has no neighbours to
/// vouch for it but whose doubtful sources are still right more often than wrong.
inline constexpr double kMinConfidence = 0.45;
inline constexpr double kMinSummaryConfidence = 0.3;

struct AlignOptions {
  // Priors of the bead types, and what a paragraph border inside a bead or on one side only costs (natural
  // logarithms).
  double one_to_one = 0.80;
  double one_to_two = 0.012;
  double two_to_two = 0.001;
  double one_to_three = 0.001;
  double vietnamese_alone = 0.02;
  double english_alone = 0.1;
  double border_on_both = 0.5;
  double border_on_one = -1.0;
  double border_inside = -0.5;

  // Length: how English characters follow from Vietnamese ones.
  double length_ratio = 0.95;
  double length_spread = 0.02;
  double length_spread_short = 1.6;
  double length_outlier = 0.05;

  // Words: how much of a word's probability the other side explains.
  double lexical_weight = 0.5;
  double explained = 0.87;
  double explained_unknown = 0.02;
  double explained_name = 0.5;
  double explained_quantity = 0.6;
  double identity = 0.8;
  double word_cap = 6;
  double repetition = 0.7;  ///< of what two neighbours share, how much is taken off the second one's evidence
  double document_share = 0.2;  ///< of the background frequency of a word that the document itself decides

  // Bullets.
  double bullet_said = 0.9;
  double bullet_back = 1.4;  ///< weight of the source's words given the bullet's, where they speak for it
  double bullet_back_against = 0.25;            ///< … and where they speak against it
  double bullet_first = kMinSummaryConfidence;  ///< least confidence of a statement's first source
  double bullet_further = 0.35;                 ///< … and of each further one

  double temperature = 2.0;  ///< by which scores are divided before they become probabilities
};

}  // namespace songngu
