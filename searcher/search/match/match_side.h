// All matches of a query in one language, and which of them have been chosen: the pieces of best_hits.h.
#pragma once

#include <cstddef>
#include <vector>

#include "searcher/search/match/term_at_a_time.h"
#include "searcher/search/read/candidate.h"
#include "searcher/search/read/passage_reader.h"

namespace songngu {

/// Between two looks at the clock.
inline constexpr std::size_t kMatchesPerLook = std::size_t{1} << 14U;

/// Matches are named by their index. `matches`: by document; must outlive it.
class MatchSide {
 public:
  explicit MatchSide(const std::vector<ScoredDocument>& matches)
      : matches_(matches), chosen_(matches.size()) {}

  [[nodiscard]] std::size_t size() const { return matches_.size(); }
  [[nodiscard]] Xapian::docid document(std::size_t i) const { return matches_[i].document; }

  [[nodiscard]] double score(std::size_t i) const { return matches_[i].score; }

  /// Where the document is; size() where it does not match. Quick where it is not far from `near`, which
  /// becomes the place where it is, or would be.
  [[nodiscard]] std::size_t find(Xapian::docid document, std::size_t& near) const;

  void choose(std::size_t i) { chosen_[i] = true; }
  [[nodiscard]] bool is_chosen(std::size_t i) const { return chosen_[i]; }

  /// The `wanted` best of those that count, ties by identifier. `counts`: of each match.
  void choose_best(PassageReader& reader, std::size_t wanted, const std::vector<bool>& counts);

  /// Those chosen, with their keys, by document.
  [[nodiscard]] std::vector<Candidate> chosen(PassageReader& reader) const;

 private:
  void choose_first(PassageReader& reader, std::size_t wanted, const std::vector<std::size_t>& tied);

  const std::vector<ScoredDocument>& matches_;
  std::vector<bool> chosen_;
};

}  // namespace songngu
