// What a document keeps of its passage, and the byte form of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/database/place/corpus_place.h"
#include "common/model/entry.h"

namespace songngu {

/// What the passages of an entry share; kept by the entry's first passage alone.
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

/// The contents of a document. Passages are named by their ordinal: their index in Entry::passages.
struct PassageRecord {
  std::uint32_t ordinal = 0;
  std::uint32_t entry_size = 0;  ///< how many passages the entry has
  Passage passage;
  std::vector<Bead> beads;          ///< those that touch this passage, in the entry's order
  std::optional<EntryFacts> facts;  ///< of ordinal 0

  bool operator==(const PassageRecord&) const = default;
};

/// What the record says, byte by byte: the same for equal records, whatever library compresses them.
std::string plain_bytes(const PassageRecord& record);

/// What plain_bytes() end in before they are compressed.
std::string record_checksum(std::string_view bytes);

/// The value of a document: plain_bytes() and their checksum, compressed (compression.h).
/// THROWS: Error(kUsage) for a passage that is too large.
std::string encode(const PassageRecord& record);

/// A record that was decompressed and found whole; what it says is read when it is asked for.
class PlainRecord {
 public:
  struct Text {
    Language language;
    std::string_view text;  ///< lies in the record
  };

  /// THROWS: RecordError for bytes that encode() didn't make; the checksum tells them.
  explicit PlainRecord(std::string_view bytes);

  /// Of its passage. THROWS: RecordError.
  [[nodiscard]] Text text() const;
  /// All of it. THROWS: RecordError.
  [[nodiscard]] PassageRecord read() const;

 private:
  std::string bytes_;
};

/// THROWS: RecordError.
inline PassageRecord decode_record(std::string_view bytes) {
  return PlainRecord(bytes).read();
}

}  // namespace songngu
