// What a document keeps of its passage, and the byte form of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/entry.h"

namespace songngu {

/// What the passages of an entry share; kept by the entry's first passage alone.
struct EntryFacts {
  std::string file;
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

/// THROWS: RecordError for bytes that encode() didn't make; the checksum tells them.
PassageRecord decode_record(std::string_view bytes);

/// Its passage alone. THROWS: RecordError.
Passage decode_passage(std::string_view bytes);

/// The value by which matches are put in order and grouped without fetching their documents.
struct PassageKey {
  std::string id;
  std::vector<std::int32_t>
      links;  ///< ordinals of the counterpart passages less this one's; most aligned text first

  bool operator==(const PassageKey&) const = default;
};

std::string encode(const PassageKey& key);
/// THROWS: RecordError.
PassageKey decode_key(std::string_view bytes);

/// The links of an encoded PassageKey alone. THROWS: RecordError.
std::vector<std::int32_t> links_in(std::string_view encoded_key);

/// The identifier of an encoded PassageKey alone, which it lies in; all of what is none.
std::string_view id_in(std::string_view encoded_key);

}  // namespace songngu
