// The keys of passages, for questions that very many passages match equally well.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

#include "common/database/document_blocks.h"

namespace songngu {

/// Kept from one query to the next, where they are asked for often: each as what it differs in from the one
/// before, some ten bytes a document.
class PassageKeys {
 public:
  class Cursor;

  /// Of another database, or of one that was written to.
  void forget() { blocks_.forget(); }

 private:
  // Of so many keys the first stands whole.
  static constexpr Xapian::docid kRun = 16;

  struct Block {
    std::string bytes;
    std::array<std::uint32_t, kDocumentsPerBlock / kRun> runs{};  // where each begins
  };
  static Block read(const Xapian::Database& database, Xapian::docid first);

  DocumentBlocks<Block> blocks_;
};

/// Goes through the keys for one query; ascending is quickest.
class PassageKeys::Cursor {
 public:
  /// Both must outlive the cursor.
  Cursor(PassageKeys& keys, const Xapian::Database& database) : keys_(keys), database_(database) {}

  /// The document's PassageKey as it is stored, empty for a document without one; valid until the next call.
  /// Nothing where it is not kept. THROWS: Xapian's exceptions.
  std::optional<std::string_view> at(Xapian::docid document);

 private:
  void step();

  PassageKeys& keys_;
  const Xapian::Database& database_;
  const Block* block_ = nullptr;
  Xapian::docid next_ = 0;  // the place in the block behind that of key_
  std::string_view rest_;   // of the block's bytes, from there
  std::string key_;
};

}  // namespace songngu
