// Values of all documents, kept from one query to the next: lengths, links and keys. They are read in blocks
// of documents, when a query needs them for very many documents.
//
// Each column has of() or at() for one document, which returns none if the block of the document is not kept;
// the caller then reads the value from the database. forget() empties a column: call it when another database
// was opened or the database was written to.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

namespace songngu {

inline constexpr Xapian::docid kDocumentsPerBlock = 1024;

/// The blocks of one column. A block is read after an eighth as many requests as it has documents, because
/// reading it takes as long as about that many single reads.
template <typename Contents>
class DocumentBlocks {
 public:
  /// The block of the document, valid until forget(); null if it is not kept. `read(first)` returns the
  /// contents of the block that begins with document `first`, or none if they can't be kept.
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

/// How many terms each document has, for BM25: four bytes a document.
class DocumentLengths {
 public:
  /// 0 for a document that does not exist. REQUIRES: `document` is not after the last document. THROWS:
  /// Xapian's exceptions.
  std::optional<std::uint32_t> of(const Xapian::Database& database, Xapian::docid document) {
    const Lengths* block = blocks_.of(document, [&](Xapian::docid first) { return read(database, first); });
    if (block == nullptr) return std::nullopt;
    return (*block)[document % kDocumentsPerBlock];
  }

  void forget() { blocks_.forget(); }

 private:
  using Lengths = std::vector<std::uint32_t>;

  static Lengths read(const Xapian::Database& database, Xapian::docid first);

  DocumentBlocks<Lengths> blocks_;
};

/// The links of each passage to its counterparts (PassageKey): about eight bytes a document. Blocks with a
/// damaged key are not kept.
class PassageLinks {
 public:
  using Links = std::span<const std::int32_t>;

  /// Valid until forget(); empty for a document without a key. THROWS: Xapian's exceptions.
  std::optional<Links> of(const Xapian::Database& database, Xapian::docid document) {
    const Block* block = blocks_.of(document, [&](Xapian::docid first) { return read(database, first); });
    if (block == nullptr) return std::nullopt;
    const std::size_t index = document % kDocumentsPerBlock;
    const std::size_t begin = block->begin[index];
    return Links(block->links).subspan(begin, block->begin[index + 1] - begin);
  }

  void forget() { blocks_.forget(); }

 private:
  struct Block {
    std::vector<std::uint32_t> begin;  // where the links of each document begin in `links`; then their end
    std::vector<std::int32_t> links;
  };

  /// None if a key is damaged.
  static std::optional<Block> read(const Xapian::Database& database, Xapian::docid first);

  DocumentBlocks<Block> blocks_;
};

/// The key of each passage, as it is stored: about ten bytes a document, because a key is kept as its
/// difference from the one before.
class PassageKeys {
  // The first of each 16 keys is kept whole.
  static constexpr Xapian::docid kRun = 16;

  struct Block {
    std::string bytes;
    std::array<std::uint32_t, kDocumentsPerBlock / kRun>
        runs{};  // where each run of kRun keys begins in `bytes`
  };

 public:
  /// Reads keys for one query. Ascending order is the fastest.
  class Cursor {
   public:
    /// `keys` and `database` must outlive the cursor.
    Cursor(PassageKeys& keys, const Xapian::Database& database) : keys_(keys), database_(database) {}

    /// Valid until the next call; empty for a document without a key. THROWS: Xapian's exceptions.
    std::optional<std::string_view> at(Xapian::docid document);

   private:
    void step(const Block& block);

    PassageKeys& keys_;
    const Xapian::Database& database_;
    std::optional<Xapian::docid> number_;  // the block that key_ is in
    Xapian::docid next_ = 0;               // the index in it after that of key_
    std::size_t byte_ = 0;                 // where that one begins in the bytes of the block
    std::string key_;
  };

  /// REQUIRES: no cursor is used after that.
  void forget() { blocks_.forget(); }

 private:
  static Block read(const Xapian::Database& database, Xapian::docid first);

  DocumentBlocks<Block> blocks_;
};

struct DocumentColumns {
  DocumentLengths lengths;
  PassageLinks links;
  PassageKeys keys;

  void forget() {
    lengths.forget();
    links.forget();
    keys.forget();
  }
};

}  // namespace songngu
