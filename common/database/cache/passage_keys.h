// The keys of passages, for questions that very many passages match equally well.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

#include "common/database/cache/document_blocks.h"

namespace songngu {

/// Kept from one query to the next, where they are asked for often: each as what it differs in from the one
/// before, some ten bytes a document.
class PassageKeys {
  // Of so many keys the first stands whole.
  static constexpr Xapian::docid kRun = 16;

  struct Block {
    std::string bytes;
    std::array<std::uint32_t, kDocumentsPerBlock / kRun> runs{};  // where each begins
  };

 public:
  /// Goes through the keys for one query; ascending is quickest.
  class Cursor {
   public:
    /// Both must outlive the cursor.
    Cursor(PassageKeys& keys, const Xapian::Database& database) : keys_(keys), database_(database) {}

    /// The document's PassageKey as it is stored, empty for a document without one; valid until the next
    /// call. Nothing where it is not kept. THROWS: Xapian's exceptions.
    std::optional<std::string_view> at(Xapian::docid document);

   private:
    void step(const Block& block);

    PassageKeys& keys_;
    const Xapian::Database& database_;
    std::optional<Xapian::docid> number_;  // of the block that key_ is of
    Xapian::docid next_ = 0;               // the place in it behind that of key_
    std::size_t byte_ = 0;                 // where that begins
    std::string key_;
  };

  /// Of another database, or of one that was written to. REQUIRES: no cursor that is used again.
  void forget() { blocks_.forget(); }

 private:
  static Block read(const Xapian::Database& database, Xapian::docid first);

  DocumentBlocks<Block> blocks_;
};

}  // namespace songngu
