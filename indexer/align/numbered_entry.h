// An entry as the aligner sees it: the sentences of both sides and the bullets as lists of word numbers, and
// which words of the two languages can translate each other.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "common/lexicon/lexicon.h"
#include "common/model/entry.h"

namespace songngu {

/// A distinct word of one language of the entry: an index into the arrays of NumberedSide.
using WordType = std::uint32_t;

struct Sentence {
  Segment segment;
  std::vector<WordType> words;
  std::vector<WordType> repeated;  ///< those of `words` that the sentence before has, too
  float length = 0;                ///< in code points of its normal form C
  bool opens_paragraph = false;
};

/// A possible translation of a word type: a word type of the other language, and t(it | this), t(this | it).
struct WordTranslation {
  WordType target = 0;
  float forward = 0;
  float backward = 0;
};

/// One language of an entry.
struct NumberedSide {
  std::vector<Sentence> sentences;  ///< headings and body, in reading order
  std::vector<float> background;    ///< p(word), by type
  std::vector<float> explained;     ///< λ: how far the other side can be expected to explain it, by type
  /// Canonical form of a quantity that texts rarely share by chance; else empty; by type.
  std::vector<std::string> rare_figures;
  std::vector<std::vector<WordTranslation>> translations;  ///< by type

  [[nodiscard]] std::size_t types() const { return background.size(); }
};

struct NumberedEntry {
  std::array<NumberedSide, 2> sides;
  std::vector<Sentence> statements;  ///< of Vietnamese bullets, cut at full stops and semicolons
};

NumberedEntry number_entry(const Entry& entry, const Lexicon& lexicon);

/// The words of a stretch of text as number_entry() numbers them.
std::vector<std::string> teaching_words(std::string_view text, Language language);

}  // namespace songngu
