// The parameters of BM25, wherever it is computed.
#pragma once

namespace songngu::bm25 {

// Passages are short: a word said twice is said enough, and length hardly matters.
inline constexpr double kK1 = 1.0;
inline constexpr double kK3 = 0;
inline constexpr double kB = 0.4;
inline constexpr double kMinNormalisedLength = 0.5;  ///< no passage counts as shorter than half the average

}  // namespace songngu::bm25
