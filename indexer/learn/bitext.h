// Sentence pairs as numbers: what translation tables are learned from.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "common/model/language.h"

namespace songngu {

/// The words of two sentences that say the same, in the forms of lexical_words() and
/// join_compounds().
struct SentencePair {
  std::array<std::vector<std::string>, 2> words;  ///< by Language

  auto operator<=>(const SentencePair&) const = default;
};

class Bitext {
 public:
  struct Pair {
    std::array<std::vector<std::uint32_t>, 2> words;  ///< identifiers, by Language
    std::uint32_t fold = 0;
  };

  /// Words beyond this are left out: longer "sentences" are tables and lists.
  static constexpr std::size_t kMaxWords = 80;

  /// `folds` gives each pair's fold, in the same order; empty: all in fold 0.
  explicit Bitext(const std::vector<const SentencePair*>& pairs,
                  const std::vector<std::uint32_t>& folds = {});

  [[nodiscard]] const std::vector<Pair>& pairs() const { return pairs_; }
  /// Sorted by bytes; the identifier is the place.
  [[nodiscard]] const std::vector<std::string>& words(Language language) const {
    return words_[index_of(language)];
  }

 private:
  std::array<std::vector<std::string>, 2> words_;
  std::vector<Pair> pairs_;
};

}  // namespace songngu
