// How many terms each document has, as BM25 wants to know.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <xapian.h>

namespace songngu {

/// Kept from one query to the next: four bytes a document, read in blocks once documents of a block have been
/// asked for often enough to be worth it.
class DocumentLengths {
 public:
  /// 0 for a document that isn't there; nothing where they are not kept: a posting of the document tells.
  /// REQUIRES: at most the database's last document. THROWS: Xapian's exceptions.
  std::optional<std::uint32_t> of(const Xapian::Database& database, Xapian::docid document) {
    const std::size_t number = document / kBlock;
    if (number >= blocks_.size()) blocks_.resize(number + 1);
    Block& block = blocks_[number];
    if (block.lengths.empty()) {
      if (++block.asked < kWorthReading) return std::nullopt;
      read(database, number);
    }
    return block.lengths[document % kBlock];
  }

  /// Of another database, or of one that was written to.
  void forget() { blocks_.clear(); }

 private:
  static constexpr Xapian::docid kBlock = 1024;
  static constexpr std::uint32_t kWorthReading = kBlock / 8;

  struct Block {
    std::uint32_t asked = 0;
    std::vector<std::uint32_t> lengths;  // empty: not read yet
  };

  void read(const Xapian::Database& database, std::size_t number);

  std::vector<Block> blocks_;
};

}  // namespace songngu
