// Xapian's matcher with BM25: finds the same in one database and in several, here and on servers.
#pragma once

#include <vector>

#include <xapian.h>

#include "searcher/query/compile/compile.h"
#include "searcher/search/read/candidate.h"
#include "searcher/search/read/passage_reader.h"

namespace songngu {

struct BestMatches {
  std::vector<Candidate> best;
  std::size_t count = 0;  ///< of all matches, exact

  [[nodiscard]] bool all_here() const { return best.size() == count; }
};

/// Scores are rounded before they are compared. THROWS: Xapian's exceptions, Error(kDatabase).
class Matcher {
 public:
  explicit Matcher(PassageReader& reader);

  /// The `wanted` best matches, in order.
  BestMatches best(const Xapian::Query& query, std::size_t wanted);
  /// Every match, in no order.
  std::vector<Candidate> all(const Xapian::Query& query) { return with_keys(query, everything_); }

  /// Every match, in no order and without its key: takes half the time of all().
  std::vector<Candidate> all_without_keys(const Xapian::Query& query);

 private:
  Xapian::MSet matches_of(const Xapian::Query& query, std::size_t limit);
  std::vector<Candidate> with_keys(const Xapian::Query& query, std::size_t limit);
  std::vector<Candidate> best_of_ties(const Xapian::Query& query, std::size_t wanted, double weight);

  PassageReader& reader_;
  Xapian::Enquire enquire_;
  Xapian::doccount everything_;
};

}  // namespace songngu
