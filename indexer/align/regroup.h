// After the chain of the grid, in which a bead is an unbroken stretch of both sides: sentences that are in
// the wrong bead are taken out of it.
#pragma once

#include <cstdint>
#include <vector>

#include "common/model/entry.h"
#include "indexer/align/lattice.h"
#include "indexer/align/numbered_entry.h"

namespace songngu {

/// Sentences that correspond, as indices into the sentences of the two sides, each ascending.
struct SentenceGroup {
  std::vector<std::uint32_t> vietnamese;
  std::vector<std::uint32_t> english;
  double confidence = 0;

  [[nodiscard]] bool linked() const { return !vietnamese.empty() && !english.empty(); }
};

/// The chain's beads, of which
/// - a long one loses inner sentences that its other side does not say: the translation left them out;
/// - one of two identical sentences takes the lone sentence next to it in place of the identical one, if that
/// sentence
///   is a translation: a text may quote a line in its original and then in translation.
/// What a bead loses is alone. `chain` is of `entry`, `numbered` its sentences.
std::vector<SentenceGroup> regroup(const std::vector<GridBead>& chain, const NumberedEntry& numbered,
                                   const Entry& entry);

}  // namespace songngu
