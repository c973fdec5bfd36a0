// How many terms each document has, as BM25 wants to know.
#pragma once

#include <cstdint>
#include <vector>

#include <xapian.h>

namespace songngu {

/// Kept from one query to the next: four bytes a document, read in blocks when they are first asked for.
class DocumentLengths {
 public:
  /// 0 for a document that isn't there. REQUIRES: at most the database's last document.
  /// THROWS: Xapian's exceptions.
  std::uint32_t of(const Xapian::Database& database, Xapian::docid document) {
    const std::size_t block = document / kBlock;
    if (block >= blocks_.size() || blocks_[block].empty()) read(database, block);
    return blocks_[block][document % kBlock];
  }

  /// Of another database, or of one that was written to.
  void forget() { blocks_.clear(); }

 private:
  static constexpr Xapian::docid kBlock = 1024;

  void read(const Xapian::Database& database, std::size_t block);

  std::vector<std::vector<std::uint32_t>> blocks_;
};

}  // namespace songngu
