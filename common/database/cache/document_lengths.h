// How many terms each document has, as BM25 wants to know.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <xapian.h>

#include "common/database/cache/document_blocks.h"

namespace songngu {

/// Kept from one query to the next, where they are asked for often: four bytes a document.
class DocumentLengths {
 public:
  /// 0 for a document that isn't there; nothing where they are not kept: a posting of the document tells.
  /// REQUIRES: at most the database's last document. THROWS: Xapian's exceptions.
  std::optional<std::uint32_t> of(const Xapian::Database& database, Xapian::docid document) {
    const Lengths* block = blocks_.of(document, [&](Xapian::docid first) { return read(database, first); });
    if (block == nullptr) return std::nullopt;
    return (*block)[document % kDocumentsPerBlock];
  }

  /// Of another database, or of one that was written to.
  void forget() { blocks_.forget(); }

 private:
  using Lengths = std::vector<std::uint32_t>;

  static Lengths read(const Xapian::Database& database, Xapian::docid first);

  DocumentBlocks<Lengths> blocks_;
};

}  // namespace songngu
