// The record of a passage: what its document stores, the byte form of it, and reading it from a database.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/database/place/corpus_place.h"
#include "common/database/record/database_view.h"
#include "common/model/entry.h"

namespace songngu {

/// Facts of an entry. Only its first passage stores them.
struct EntryFacts {
  CorpusPath file;
  std::vector<std::string> urls;  ///< the first is the entry's URL
  std::optional<std::string> site;
  std::vector<std::string> tags;
  std::optional<std::string> date;
  std::optional<std::string> vi_title;
  std::optional<std::string> en_title;

  bool operator==(const EntryFacts&) const = default;
};

/// What a document stores of its passage. The ordinal of a passage is its index in Entry::passages.
struct PassageRecord {
  std::uint32_t ordinal = 0;
  std::uint32_t entry_size = 0;  ///< how many passages the entry has
  Passage passage;
  std::vector<Bead> beads;          ///< those with sentences of this passage, in the order of the entry
  std::optional<EntryFacts> facts;  ///< if `ordinal` is 0

  bool operator==(const PassageRecord&) const = default;
};

/// The record before compression. Equal records give equal bytes; compressed bytes also depend on the version
/// of zstd.
std::string plain_bytes(const PassageRecord& record);

/// The checksum that is appended to plain_bytes() before compression.
std::string record_checksum(std::string_view bytes);

/// The value of a document: plain_bytes() and their checksum, compressed (compression.h).
/// THROWS: Error(kUsage) for a passage that is too large.
std::string encode(const PassageRecord& record);

/// A record that was decompressed and whose checksum is right. Its fields are decoded when they are asked
/// for.
class PlainRecord {
 public:
  struct Text {
    Language language;
    std::string_view text;  ///< valid as long as the PlainRecord
  };

  /// THROWS: RecordError for bytes that encode() didn't make, by their checksum.
  explicit PlainRecord(std::string_view bytes);

  /// The text of the passage. THROWS: RecordError.
  [[nodiscard]] Text text() const;
  /// The whole record. THROWS: RecordError.
  [[nodiscard]] PassageRecord read() const;

 private:
  std::string bytes_;
};

/// THROWS: RecordError.
inline PassageRecord decode_record(std::string_view bytes) {
  return PlainRecord(bytes).read();
}

struct StoredPassage {
  Xapian::docid document = 0;
  std::string id;
  PassageRecord record;
};

/// The passages of an entry, in reading order; none if there is no such entry. THROWS: Xapian's exceptions,
/// Error(kDatabase).
std::vector<StoredPassage> read_entry(const Xapian::Database& database, const std::string& entry_id);

/// The facts of the entry in the database that has `document`, one of its passages. (Another database may
/// have an entry of the same name.)
EntryFacts read_facts(const DatabaseView& view, const std::string& entry_id, Xapian::docid document);

/// The passage in this document.
StoredPassage read_passage(const Xapian::Database& database, Xapian::docid document);

/// Calls `visit` for every entry, in the order of identifiers.
void for_each_entry(
    const Xapian::Database& database,
    const std::function<void(const std::string& entry_id, const std::vector<StoredPassage>&)>& visit);

}  // namespace songngu
