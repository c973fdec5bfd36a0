#include "indexer/learn/learner.h"

#include <optional>

#include "common/base/bytes.h"
#include "common/base/hash.h"
#include "common/lexicon/lexicon_difference.h"
#include "indexer/base/parallel.h"
#include "indexer/learn/model1.h"

namespace songngu {
namespace {

/// A fold's row that differs by at most this many quarters of an octave (68 %) from the row of all folds is
/// not stored.
constexpr int kFoldTolerance = 3;

}  // namespace

std::uint32_t LexiconSet::fold_of(std::string_view entry_id) {
  return static_cast<std::uint32_t>(fold_hash(entry_id) % kFolds);
}

const Lexicon& LexiconSet::for_entry(std::string_view entry_id) const {
  return learned() ? folds_[fold_of(entry_id)] : Lexicon::built_in();
}

const Lexicon& LexiconSet::whole() const {
  return learned() ? whole_ : Lexicon::built_in();
}

LexiconLearner::LexiconLearner(const Lexicon& base, std::size_t max_pairs)
    : base_(base), max_pairs_(max_pairs) {}

std::uint64_t LexiconLearner::rank(std::string_view entry_id) {
  return fold_hash(entry_id) / LexiconSet::kFolds;
}

void LexiconLearner::add(std::string_view entry_id, std::vector<SentencePair> pairs) {
  if (pairs.empty()) return;
  const std::lock_guard lock(mutex_);
  auto& place = entries_[{rank(entry_id), std::string(entry_id)}];
  pairs_ -= place.size();
  place = std::move(pairs);
  pairs_ += place.size();
  while (entries_.size() > 1 && pairs_ - std::prev(entries_.end())->second.size() >= max_pairs_) {
    pairs_ -= std::prev(entries_.end())->second.size();
    entries_.erase(std::prev(entries_.end()));
  }
}

bool LexiconLearner::full() const {
  const std::lock_guard lock(mutex_);
  return pairs_ >= max_pairs_;
}

LexiconSet LexiconLearner::learn(unsigned jobs) const {
  const std::lock_guard lock(mutex_);
  LexiconSet set;
  if (pairs_ < kMinPairs) return set;
  std::vector<const SentencePair*> pairs;
  std::vector<std::uint32_t> folds;
  for (const auto& [key, taught] : entries_) {
    for (const SentencePair& pair : taught) {
      if (pairs.size() == max_pairs_) break;
      pairs.push_back(&pair);
      folds.push_back(LexiconSet::fold_of(key.second));
    }
  }
  const Bitext bitext(pairs, folds);
  const Model1 model(bitext, base_, Model1Options());
  parallel_for(LexiconSet::kFolds + 1, jobs, [&](std::size_t fold) {
    if (fold == LexiconSet::kFolds)
      set.whole_ = model.learn();
    else
      set.folds_[fold] = model.learn(static_cast<std::uint32_t>(fold));
  });
  return LexiconSet::decode(
      set.encode(base_),
      base_);  // so that a build aligns with the same lexicons as an update, which reads them
}

std::string LexiconSet::encode(const Lexicon& base) const {
  if (!learned()) return {};
  ByteWriter out;
  write_difference(base, whole_, 0, out);
  for (const Lexicon& lexicon : folds_) write_difference(whole_, lexicon, kFoldTolerance, out);
  return out.take();
}

LexiconSet LexiconSet::decode(std::string_view bytes, const Lexicon& base) {
  LexiconSet set;
  if (bytes.empty()) return set;
  ByteReader in(bytes);
  set.whole_ = read_difference(base, in);
  for (Lexicon& lexicon : set.folds_) lexicon = read_difference(set.whole_, in);
  return set;
}

}  // namespace songngu
