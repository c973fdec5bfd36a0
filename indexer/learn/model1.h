// IBM Model 1 in both directions at once, on top of what another lexicon already knows.
//
//   P(e | V) = p0·p(e) + (1 − p0)/|V| · Σ_v t(e|v)
//
// (Brown et al. 1993, §4.2; for NULL, the word's own frequency.) The maximisation step adds the base
// lexicon's rows as additional observations: a word that the base knows well keeps its translations, a new
// word gets those of the corpus.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/lexicon/lexicon.h"
#include "common/model/language.h"

namespace songngu {

/// The words of two sentences that translate each other, in the forms of lexical_words() and
/// join_compounds().
struct SentencePair {
  std::array<std::vector<std::string>, 2> words;  ///< by Language

  auto operator<=>(const SentencePair&) const = default;
};

/// Sentence pairs as numbers.
class Bitext {
 public:
  struct Pair {
    std::array<std::vector<std::uint32_t>, 2> words;  ///< identifiers, by Language
    std::uint32_t fold = 0;
  };

  /// Further words of a sentence are left out: longer "sentences" are tables and lists.
  static constexpr std::size_t kMaxWords = 80;

  /// `folds` gives each pair's fold, in the same order; empty: all in fold 0.
  explicit Bitext(const std::vector<const SentencePair*>& pairs,
                  const std::vector<std::uint32_t>& folds = {});

  [[nodiscard]] const std::vector<Pair>& pairs() const { return pairs_; }
  /// Sorted by bytes; a word's identifier is its index.
  [[nodiscard]] const std::vector<std::string>& words(Language language) const {
    return words_[index_of(language)];
  }

 private:
  std::array<std::vector<std::string>, 2> words_;
  std::vector<Pair> pairs_;
};

struct Model1Options {
  int iterations = 3;
  double null_share = 0.15;  ///< p0
  double base_weight = 0.5;  ///< an observation of the base lexicon counts as this many in the corpus
  double base_limit = 40;    ///< … and a base row as at most this many observations
  double agreement = 0.5;    ///< 0: directions learn independently; 1: posterior probabilities are multiplied
  double minimum = 0.012;    ///< translations of lower probability are dropped
  std::size_t row_limit = 12;  ///< … and those after this many of a row
  bool keep_all = true;        ///< also words that were seen once and have no translation
  double minimum_count =
      0.3;  ///< one that was seen fewer times (in expectation) is dropped unless the base has it
};

class Model1 {
 public:
  Model1(const Bitext& bitext, const Lexicon& base, const Model1Options& options);

  /// Learns from all pairs except those of fold `without`, and returns the table of base and corpus together.
  /// Pure: may be called from several threads at once.
  [[nodiscard]] Lexicon learn(std::optional<std::uint32_t> without = std::nullopt) const;

  /// A translation whose probability is exact.
  struct RowEntry {
    std::uint32_t target = 0;
    float probability = 0;
  };
  using Row = std::vector<RowEntry>;

 private:
  /// Both directions of one word pair: [0] t(vietnamese | english), [1] t(english | vietnamese).
  using Both = std::array<float, 2>;

  void collect_slots();
  void take_base();
  void expect(std::optional<std::uint32_t> without, const std::vector<Both>& table,
              std::vector<Both>& counts) const;
  [[nodiscard]] std::vector<Both> maximise(const std::vector<Both>& counts) const;
  [[nodiscard]] Lexicon assemble(const std::vector<Both>& table, const std::vector<Both>& counts,
                                 std::optional<std::uint32_t> without) const;

  void merge_rows(const std::vector<Both>& table, const std::vector<Both>& counts,
                  const std::array<const std::vector<std::uint32_t>*, 2>& position,
                  std::array<std::vector<Row>, 2>& rows) const;

  const Bitext& bitext_;
  const Lexicon& base_;
  Model1Options options_;
  std::vector<std::uint32_t> row_begin_;           // slots of a Vietnamese word
  std::vector<std::uint32_t> english_;             // of a slot, ascending within the row
  std::vector<std::size_t> cell_begin_;            // of a pair
  std::vector<std::uint32_t> cells_;               // slot of (vietnamese word, english word), row by row
  std::vector<Both> prior_;                        // pseudo-observations from the base, by slot
  std::array<std::vector<float>, 2> prior_total_;  // … of a word, with translations that the corpus lacks
  std::array<std::vector<float>, 2> null_;         // p0·p(word) by word
};

}  // namespace songngu
