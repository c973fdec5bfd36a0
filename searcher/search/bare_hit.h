// From passages that match to hits: what makes one group, and in which language it is presented.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "searcher/search/candidate.h"

namespace songngu {

/// A hit before its text is fetched.
struct BareHit {
  Xapian::docid document = 0;  ///< the passage that is presented
  double score = 0;
  Xapian::docid matched = 0;  ///< the passage whose score it is: another one where a counterpart is presented
  std::size_t candidate = 0;  ///< where that passage is among those ranked
};

/// A hit absorbs lower-ranked passages of the other language that lie in its own counterpart.
/// `stride`: OpenDatabase::stride().
std::vector<BareHit> grouped(const std::vector<Candidate>& ranked, Xapian::docid stride);

/// Each match in the language `into`: as it is, or through the counterpart passage with the most aligned
/// text; each passage once, at its best score; what has no counterpart after all others, in its own language.
std::vector<BareHit> presented_in(Language into, const std::vector<Candidate>& ranked, Xapian::docid stride);

/// One hit a match.
std::vector<BareHit> ungrouped(const std::vector<Candidate>& ranked);

}  // namespace songngu
