// BM25 (Robertson and others, TREC-3) without its idf, as Xapian::BM25Weight computes it with these
// parameters.
#pragma once

#include "searcher/query/terms/weights.h"

namespace songngu::bm25 {

/// What a term of this weight adds to a passage of l terms that has it f times:
///   weight · (k1 + 1) · f / (f + k1 · (b · l / average length + 1 − b)).
class Score {
 public:
  explicit Score(double average_length) : length_factor_(average_length > 0 ? 1 / average_length : 0) {}

  [[nodiscard]] double of(double weight, double frequency, double length) const {
    const double saturation = kBm25K1 * (length * length_factor_ * kBm25B + (1 - kBm25B));
    return weight * (kBm25K1 + 1) * frequency / (frequency + saturation);
  }

 private:
  double length_factor_;
};

}  // namespace songngu::bm25
