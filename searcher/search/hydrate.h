// A hit's passage with all that belongs to it: facts of its entry, counterpart, bullets, neighbours.
#pragma once

#include <vector>

#include "common/database/open.h"
#include "common/database/read_entry.h"
#include "searcher/include/songngu/searcher.h"
#include "searcher/query/query.h"

namespace songngu {

/// What is asked of a hit beside the passage itself.
struct HitRequest {
  const Node* tree = nullptr;  ///< of the query, for matches and focus; null where there is no query
  Diacritics diacritics = Diacritics::kSmart;
  std::size_t context = 0;
};

/// THROWS: Xapian's exceptions, Error(kDatabase).
Hit make_hit(const Xapian::Database& database, Xapian::docid stride, const StoredPassage& passage,
             const HitRequest& request);

}  // namespace songngu
