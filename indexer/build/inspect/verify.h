// Verifies that a database is intact.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/build/corpus/build_job.h"

namespace songngu {

struct VerifyReport {
  static constexpr std::size_t kMostProblems = 50;

  std::size_t entries = 0;
  std::size_t passages = 0;
  std::vector<std::string> problems;  ///< the first kMostProblems, each with the name of what it concerns
  std::size_t more_problems = 0;
  std::vector<std::string>
      unchecked;  ///< shards without write permission, which Xapian's check of tables needs
  std::vector<std::string> damaged;  ///< paths of the databases with problems

  [[nodiscard]] bool whole() const { return problems.empty(); }
  void add(std::string problem);
  void add(const VerifyReport& other);
};

/// Verifies Xapian's tables; that the passages of an entry are consistent (ordinals, identifiers, facts);
/// that beads are in the records of all passages that they touch and inside their texts; that terms and
/// values are those of the text, and the postings those of the terms; that the entries are those of the
/// manifest, and the fingerprint theirs. Of a stub file, all databases that it names. Readers and writers may
/// be at work: if one writes meanwhile, it starts again. THROWS: Error(kDatabase) for what can't be opened as
/// a database at all, Error(kUsage) for a remote one, Error(kLocked) if it is written to again and again,
/// Error(kInterrupted).
VerifyReport verify(const std::string& database, const BuildEvents& events);

}  // namespace songngu
