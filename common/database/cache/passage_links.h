// Where the counterparts of passages stand, for questions that very many passages match.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <xapian.h>

#include "common/database/cache/document_blocks.h"

namespace songngu {

/// Kept from one query to the next, where they are asked for often: about eight bytes a document. No block is
/// kept that holds a damaged key.
class PassageLinks {
 public:
  using Links = std::span<const std::int32_t>;

  /// The links of a document's PassageKey, none for a document without one, valid until forget(). Nothing
  /// where they are not kept: its key has them. THROWS: Xapian's exceptions.
  std::optional<Links> of(const Xapian::Database& database, Xapian::docid document) {
    const Block* block = blocks_.of(document, [&](Xapian::docid first) { return read(database, first); });
    if (block == nullptr) return std::nullopt;
    const std::size_t place = document % kDocumentsPerBlock;
    const std::size_t begin = block->begin[place];
    return Links(block->links).subspan(begin, block->begin[place + 1] - begin);
  }

  /// Of another database, or of one that was written to.
  void forget() { blocks_.forget(); }

 private:
  struct Block {
    std::vector<std::uint32_t> begin;  // of each document's links, and behind the last
    std::vector<std::int32_t> links;
  };

  /// Nothing where a key is damaged.
  static std::optional<Block> read(const Xapian::Database& database, Xapian::docid first);

  DocumentBlocks<Block> blocks_;
};

}  // namespace songngu
