// The first pass: all passages that a compiled query matches, as Xapian scores them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/database/record.h"
#include "searcher/query/compile.h"

namespace songngu {

struct Candidate {
  Xapian::docid document = 0;
  double score = 0;
  std::string key;  ///< an encoded PassageKey

  [[nodiscard]] std::string_view id() const { return std::string_view(key).substr(0, key.find('\0')); }
  [[nodiscard]] Language language() const { return language_of(id()); }
};

/// All matches, best first, ties by identifier. Scores are rounded before they are compared, since the same passage's
/// score differs in its last bits between one database and several.
std::vector<Candidate> find_candidates(const Xapian::Database& database, const Xapian::Query& query);

/// Best first, ties by identifier.
void put_in_order(std::vector<Candidate>& candidates);

}  // namespace songngu
