// A passage that a query matches, before anything but its identifier and links is read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/database/record/passage_key.h"
#include "common/model/entry.h"

namespace songngu {

/// Scores are compared and shown to a millionth: the same passage's score differs in its last bits between
/// one database and several.
double rounded_score(double score);

struct Candidate {
  Xapian::docid document = 0;
  double score = 0;
  std::string key;        ///< an encoded PassageKey
  double neighbours = 0;  ///< how much of the score add_neighbour_scores() has added

  [[nodiscard]] std::string_view id() const { return id_in(key); }
  [[nodiscard]] Language language() const { return language_of(id()); }
};

/// Best first, ties by identifier.
void put_in_order(std::vector<Candidate>& candidates);

}  // namespace songngu
