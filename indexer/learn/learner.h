// Learning a better lexicon from the corpus that is being indexed.
//
// An entry must not teach its own errors, so each belongs to one of kFolds folds by a hash of its
// identifier, and is aligned with the lexicon that the other folds taught. What is learned depends on the
// entries alone, not on the order in which they are added nor on the number of threads.
//
//   LexiconLearner learner;                                   // on top of Lexicon::built_in()
//   for (entries by ascending LexiconLearner::rank(id), in parallel, until learner.full())
//     learner.add(id, teaching_pairs(entry, align(entry, Lexicon::built_in())));
//   const LexiconSet lexicons = learner.learn(jobs);          // then align each entry with
//   lexicons.for_entry(id)
//
// Any order will do, and add() may go on after full(): entries of higher rank are then let go again.
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
#include "indexer/learn/bitext.h"

namespace songngu {

/// The lexicons that a corpus taught.
class LexiconSet {
 public:
  static constexpr std::uint32_t kFolds = 5;

  /// Nothing learned: every entry gets the built-in lexicon.
  LexiconSet() = default;

  /// What the other folds taught; to align the entry with.
  [[nodiscard]] const Lexicon& for_entry(std::string_view entry_id) const;
  /// What all entries taught: those of each fold are stored as differences from it.
  [[nodiscard]] const Lexicon& whole() const;

  [[nodiscard]] bool learned() const { return !whole_.empty(); }

  /// Compact bytes: the lexicons' differences from the one they were learned on top of. Equal sets have equal
  /// bytes.
  [[nodiscard]] std::string encode(const Lexicon& base = Lexicon::built_in()) const;
  /// THROWS: RecordError when the bytes are damaged, or made with another base.
  static LexiconSet decode(std::string_view bytes, const Lexicon& base = Lexicon::built_in());

  static std::uint32_t fold_of(std::string_view entry_id);

 private:
  friend class LexiconLearner;
  Lexicon whole_;
  std::array<Lexicon, kFolds> folds_;
};

class LexiconLearner {
 public:
  /// At most so many sentence pairs are read; more would teach little and cost time.
  static constexpr std::size_t kMaxPairs = 20'000;
  /// Fewer teach nothing that the base doesn't know better.
  static constexpr std::size_t kMinPairs = 20;

  explicit LexiconLearner(const Lexicon& base = Lexicon::built_in(), std::size_t max_pairs = kMaxPairs);

  /// Entries of the lowest rank are learned from.
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
