// A hit's passage with all that belongs to it: facts of its entry, counterpart, bullets, neighbours.
#pragma once

#include "searcher/include/songngu/searcher.h"
#include "searcher/query/tree/tree.h"
#include "searcher/search/read/passage_reader.h"

namespace songngu {

/// What is asked of a hit beside the passage itself.
struct HitRequest {
  const Node* tree = nullptr;  ///< of the query, for matches and focus; null where there is no query
  Diacritics diacritics = Diacritics::kSmart;
  std::size_t context = 0;
};

/// THROWS: Xapian's exceptions, Error(kDatabase).
Hit make_hit(PassageReader& reader, Xapian::docid document, const HitRequest& request);

}  // namespace songngu
