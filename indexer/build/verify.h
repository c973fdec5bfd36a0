// Is a database whole?
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/build/build_events.h"

namespace songngu {

struct VerifyReport {
  static constexpr std::size_t kMostProblems = 50;

  std::size_t entries = 0;
  std::size_t passages = 0;
  std::vector<std::string> problems;  ///< the first kMostProblems of them, each naming what it is about
  std::size_t more_problems = 0;
  std::vector<std::string>
      unchecked;                     ///< shards that may not be written: Xapian's check of tables needs that
  std::vector<std::string> damaged;  ///< where the problems are: paths that a build could mend

  [[nodiscard]] bool whole() const { return problems.empty(); }
  void add(std::string problem);
  void add(const VerifyReport& other);
};

/// Checks Xapian's tables; that every passage stands where and as its entry's others say (ordinals,
/// identifiers, facts); that beads stand with all passages they touch and lie inside their texts; that terms
/// and values are those of the text, and every term leads to its passages; that entries are the ones
/// remembered, and the fingerprint theirs. Of a stub file, all that it names. Disturbs nobody: where a writer
/// got in between, it looks again.
/// THROWS: Error(kDatabase) for what can't be opened as a database at all, Error(kUsage) for a remote one,
/// Error(kLocked) where it is written to again and again, Error(kInterrupted).
VerifyReport verify(const std::string& database, const BuildEvents& events);

}  // namespace songngu
