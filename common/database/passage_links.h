// Where the counterparts of passages stand, for questions that very many passages match.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <xapian.h>

namespace songngu {

/// Kept from one query to the next: about eight bytes a document, read in blocks once documents of a block
/// have been asked for often enough to be worth it. No block is kept that holds a damaged key.
class PassageLinks {
 public:
  using Links = std::span<const std::int32_t>;

  /// The links of a document's PassageKey, none for a document without one, valid until forget(). Nothing
  /// where they are not kept: its key has them. THROWS: Xapian's exceptions.
  std::optional<Links> of(const Xapian::Database& database, Xapian::docid document) {
    const std::size_t number = document / kBlock;
    if (number >= blocks_.size()) blocks_.resize(number + 1);
    Block& block = blocks_[number];
    if (block.begin.empty()) {
      if (++block.asked < kWorthReading || !read(database, number)) return std::nullopt;
    }
    const std::size_t place = document % kBlock;
    const std::size_t begin = block.begin[place];
    return Links(block.links).subspan(begin, block.begin[place + 1] - begin);
  }

  /// Of another database, or of one that was written to.
  void forget() { blocks_.clear(); }

 private:
  static constexpr Xapian::docid kBlock = 1024;
  static constexpr std::uint32_t kWorthReading = kBlock / 8;

  struct Block {
    std::uint32_t asked = 0;
    std::vector<std::uint32_t> begin;  // of each document's links, and behind the last; empty: not read yet
    std::vector<std::int32_t> links;
  };

  /// False where a key is damaged.
  bool read(const Xapian::Database& database, std::size_t number);

  std::vector<Block> blocks_;
};

}  // namespace songngu
