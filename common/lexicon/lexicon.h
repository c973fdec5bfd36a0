// Which words of one language say which of the other, and how surely: IBM Model 1 tables in both directions.
//
// Words are those of lexical_words(): Vietnamese syllables in exact form, English stems. Beside them stand
// Vietnamese words of two syllables, written with one space ("kinh tế"): they serve the translation of
// queries; the aligner knows syllables alone and fares better so. The table that ships with the programs is
// learned by scripts/learn-lexicon; a build learns another one on top of it from its own corpus
// (indexer/learn/learner.h).
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/language.h"

namespace songngu {

/// Share of a word among `total` words, from how often it was seen; of one never seen, about that of a word
/// seen once.
double word_frequency(std::optional<double> count, double total);

class Lexicon {
 public:
  using WordId = std::uint32_t;
  static constexpr WordId kUnknown = std::numeric_limits<WordId>::max();

  /// One row entry: t(target | word), the row of a word holding its likelier translations by ascending
  /// identifier.
  struct Link {
    WordId target = 0;
    float probability = 0;

    bool operator==(const Link&) const = default;
  };

  /// The words of one language, sorted by bytes, with their rows one after another.
  struct Side {
    std::vector<std::string> words;
    std::vector<float> counts;             ///< how often each was seen in the sentences learned from
    std::vector<std::uint32_t> row_begin;  ///< words.size() + 1 offsets into `links`
    std::vector<Link> links;
    double total = 0;  ///< of all words seen, the dropped ones included

    bool operator==(const Side&) const = default;
  };

  /// An empty lexicon: names and quantities still match.
  Lexicon() = default;
  Lexicon(Side vietnamese, Side english);

  /// The table that ships with the programs; decoded at the first call. For single words: EncodedLexicon.
  static const Lexicon& built_in();

  [[nodiscard]] bool empty() const { return sides_[0].words.empty(); }
  [[nodiscard]] WordId find(std::string_view word, Language language) const;
  [[nodiscard]] const std::string& word(WordId id, Language language) const {
    return side(language).words[id];
  }
  [[nodiscard]] std::size_t size(Language language) const { return side(language).words.size(); }
  [[nodiscard]] const Side& side(Language language) const { return sides_[index_of(language)]; }

  /// Whether a word is two syllables that belong together.
  [[nodiscard]] bool is_compound(WordId id, Language language) const {
    return language == Language::kVietnamese && word(id, language).find(' ') != std::string::npos;
  }

  /// Translations of a word of language `from` into the other language.
  [[nodiscard]] std::span<const Link> row(WordId id, Language from) const;

  /// As word_frequency(), of an unknown one too.
  [[nodiscard]] double frequency(WordId id, Language language) const;

  /// Compact bytes, the same for equal lexicons up to the precision kept (probabilities to 1/16 of an
  /// octave).
  [[nodiscard]] std::string encode() const;
  /// THROWS: RecordError when the bytes are not those of encode().
  static Lexicon decode(std::string_view bytes);

  bool operator==(const Lexicon&) const = default;

 private:
  std::array<Side, 2> sides_;
};

}  // namespace songngu
