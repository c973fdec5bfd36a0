// BM25 (Robertson and others, TREC-3) without its idf, as Xapian::BM25Weight computes it with these
// parameters.
#pragma once

namespace songngu::bm25 {

// Passages are short: a word said twice is said enough, and length hardly matters.
inline constexpr double kK1 = 1.0;
inline constexpr double kK3 = 0;
inline constexpr double kB = 0.4;

/// What a term of this weight adds where it stands f times in a passage of l terms:
///   weight · (k1 + 1) · f / (f + k1 · (b · l / average length + 1 − b)).
class Score {
 public:
  explicit Score(double average_length) : length_factor_(average_length > 0 ? 1 / average_length : 0) {}

  [[nodiscard]] double of(double weight, double frequency, double length) const {
    const double saturation = kK1 * (length * length_factor_ * kB + (1 - kB));
    return weight * (kK1 + 1) * frequency / (frequency + saturation);
  }

 private:
  double length_factor_;
};

}  // namespace songngu::bm25
