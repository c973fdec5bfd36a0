// Single words of a lexicon, looked up in its bytes: decoding the whole table takes longer than a search.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "common/lexicon/codec.h"
#include "common/lexicon/lexicon.h"

namespace songngu {

struct Translation {
  std::string word;
  double probability = 0;
};

class EncodedLexicon {
 public:
  using WordId = Lexicon::WordId;
  static constexpr WordId kUnknown = Lexicon::kUnknown;

  /// `bytes`, as Lexicon::encode() made them, must outlive it. THROWS: RecordError for others; so do the
  /// lookups where they meet some.
  explicit EncodedLexicon(std::string_view bytes) : sides_(read_sides(bytes)) {}

  /// The table that ships with the programs, in the program's own image.
  static const EncodedLexicon& built_in();

  [[nodiscard]] WordId find(std::string_view word, Language language) const;
  /// As Lexicon::frequency().
  [[nodiscard]] double frequency(WordId id, Language language) const;
  /// Translations of a word (as lexical_words() gives its form), likeliest first; none for an unknown word.
  [[nodiscard]] std::vector<Translation> translations(std::string_view word, Language from) const;

 private:
  [[nodiscard]] const EncodedSide& side(Language language) const { return sides_[index_of(language)]; }

  std::array<EncodedSide, 2> sides_;
};

}  // namespace songngu
