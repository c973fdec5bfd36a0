// What is kept of documents from one query to the next, block by block.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <xapian.h>

namespace songngu {

inline constexpr Xapian::docid kDocumentsPerBlock = 1024;

/// A block is read once its documents have been asked for often enough to be worth it: to read all costs as
/// much as to ask for about an eighth of them.
template <typename Contents>
class DocumentBlocks {
 public:
  /// The contents of the document's block, valid until forget(); null where they are not kept.
  /// `read`: from a block's first document to its contents, or to nothing where they can't be kept.
  template <typename Read>
  const Contents* of(Xapian::docid document, const Read& read) {
    const std::size_t number = document / kDocumentsPerBlock;
    if (number >= blocks_.size()) blocks_.resize(number + 1);
    Block& block = blocks_[number];
    if (block.contents == nullptr && ++block.asked >= kWorthReading) {
      block.asked = 0;
      std::optional<Contents> contents = read(static_cast<Xapian::docid>(number * kDocumentsPerBlock));
      if (contents) block.contents = std::make_unique<Contents>(*std::move(contents));
    }
    return block.contents.get();
  }

  void forget() { blocks_.clear(); }

 private:
  static constexpr std::uint32_t kWorthReading = kDocumentsPerBlock / 8;

  struct Block {
    std::uint32_t asked = 0;
    std::unique_ptr<Contents> contents;
  };

  std::vector<Block> blocks_;
};

}  // namespace songngu
