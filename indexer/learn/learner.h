// Learning a better lexicon from the corpus that is being indexed.
//
// An entry must not be aligned with a lexicon that was learned from its own errors. So each entry belongs to
// one of kFolds folds, by a hash of its identifier, and is aligned with the lexicon that was learned from the
// other folds. The result depends on the entries only, not on the order in which they are added or on the
// number of threads.
//
//   LexiconLearner learner;                                   // on top of Lexicon::built_in()
//   for (entries by ascending LexiconLearner::rank(id), in parallel, until learner.full())
//     learner.add(id, teaching_pairs(entry, align(entry, Lexicon::built_in())));
//   const LexiconSet lexicons = learner.learn(jobs);          // then align each entry with
//   lexicons.for_entry(id)
//
// Any order gives the same result, and add() may be called after full(): entries of higher rank are then
// dropped.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/lexicon/lexicon.h"
#include "indexer/learn/model1.h"

namespace songngu {

/// The lexicons that were learned from a corpus.
class LexiconSet {
 public:
  static constexpr std::uint32_t kFolds = 5;

  /// Nothing learned: every entry gets the built-in lexicon.
  LexiconSet() = default;

  /// Learned from the other folds; to align the entry with.
  [[nodiscard]] const Lexicon& for_entry(std::string_view entry_id) const;
  /// Learned from all entries. Those of the folds are stored as differences from it.
  [[nodiscard]] const Lexicon& whole() const;

  [[nodiscard]] bool learned() const { return !whole_.empty(); }

  /// Compact bytes: the lexicons' differences from the one they were learned on top of. Equal sets have equal
  /// bytes.
  [[nodiscard]] std::string encode(const Lexicon& base = Lexicon::built_in()) const;
  /// THROWS: RecordError if the bytes are damaged or were written with another base.
  static LexiconSet decode(std::string_view bytes, const Lexicon& base = Lexicon::built_in());

  static std::uint32_t fold_of(std::string_view entry_id);

 private:
  friend class LexiconLearner;
  Lexicon whole_;
  std::array<Lexicon, kFolds> folds_;
};

class LexiconLearner {
 public:
  /// At most this many sentence pairs are read; more would add little and cost time.
  static constexpr std::size_t kMaxPairs = 20'000;
  /// From fewer pairs nothing is learned: the base is better.
  static constexpr std::size_t kMinPairs = 20;

  explicit LexiconLearner(const Lexicon& base = Lexicon::built_in(), std::size_t max_pairs = kMaxPairs);

  /// The lexicons are learned from the entries of lowest rank.
  static std::uint64_t rank(std::string_view entry_id);

  /// May be called from several threads at once.
  void add(std::string_view entry_id, std::vector<SentencePair> pairs);
  [[nodiscard]] bool full() const;

  [[nodiscard]] LexiconSet learn(unsigned jobs) const;

 private:
  const Lexicon& base_;
  std::size_t max_pairs_;
  mutable std::mutex mutex_;
  std::map<std::pair<std::uint64_t, std::string>, std::vector<SentencePair>> entries_;  // by rank
  std::size_t pairs_ = 0;
};

}  // namespace songngu
