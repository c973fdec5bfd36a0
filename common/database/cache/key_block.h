// The keys of one block of documents, for whoever keeps them or something of them.
#pragma once

#include <string>

#include <xapian.h>

#include "common/database/cache/document_blocks.h"
#include "common/database/terms/schema.h"

namespace songngu {

/// Calls `visit(place, key)` for each document of the block that begins with `first`, in order; the key is
/// empty where a document has none, or isn't there. THROWS: Xapian's exceptions.
template <typename Visit>
void for_each_key(const Xapian::Database& database, Xapian::docid first, const Visit& visit) {
  const Xapian::ValueIterator end = database.valuestream_end(schema::kKeySlot);
  Xapian::ValueIterator stored = database.valuestream_begin(schema::kKeySlot);
  if (stored != end && stored.get_docid() < first) stored.skip_to(first);
  for (Xapian::docid place = 0; place < kDocumentsPerBlock; ++place) {
    std::string key;
    if (stored != end && stored.get_docid() == first + place) {
      key = *stored;
      ++stored;
    }
    visit(place, key);
  }
}

}  // namespace songngu
