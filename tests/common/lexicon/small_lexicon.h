// A lexicon small enough to be read.
#pragma once

#include "common/lexicon/lexicon.h"

namespace songngu {

/// Two words a language: "gạo" is "rice", "nước" is "water" or "country".
inline Lexicon small_lexicon(float water = 0.5F) {
  Lexicon::Side vi{{"gạo", "nước"}, {10, 30}, {0, 1}, {{1, 0.5F}, {0, 0.25F}, {2, water}}, 1000};
  Lexicon::Side en{
      {"countri", "rice", "water"}, {9, 8, 20}, {0, 1, 2}, {{1, 0.5F}, {0, 1.0F}, {1, 0.5F}}, 900};
  return {vi, en};
}

}  // namespace songngu
