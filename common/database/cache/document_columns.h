// What is kept of all documents from one query to the next.
#pragma once

#include "common/database/cache/document_lengths.h"
#include "common/database/cache/passage_keys.h"
#include "common/database/cache/passage_links.h"

namespace songngu {

struct DocumentColumns {
  DocumentLengths lengths;
  PassageLinks links;
  PassageKeys keys;

  /// Of another database, or of one that was written to.
  void forget() {
    lengths.forget();
    links.forget();
    keys.forget();
  }
};

}  // namespace songngu
