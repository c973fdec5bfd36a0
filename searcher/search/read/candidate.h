// Candidates: passages that match a query, of which only identifier, score and counterparts are known; and
// the orders that they are put in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/database/record/passage_key.h"
#include "common/model/entry.h"

namespace songngu {

class PassageReader;

/// Scores are compared and shown to a millionth, because the score of a passage differs in its last bits
/// between one database and several.
double rounded_score(double score);

struct Candidate {
  Xapian::docid document = 0;
  double score = 0;
  std::string key;        ///< an encoded PassageKey
  double neighbours = 0;  ///< the part of the score that add_neighbour_scores() has added

  [[nodiscard]] std::string_view id() const { return id_in(key); }
  [[nodiscard]] Language language() const { return language_of(id()); }
};

/// Best first; equal scores by identifier.
void put_in_order(std::vector<Candidate>& candidates);

/// Newest first, without date last; equal dates stay in their order (--sort date).
/// THROWS: Xapian's exceptions, Error(kFailure) past the deadline.
void put_newest_first(const PassageReader& reader, std::vector<Candidate>& candidates);

}  // namespace songngu
