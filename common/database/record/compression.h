// How records and metadata are compressed: zstd with a dictionary of the texts that are expected. Xapian
// would deflate each passage by itself, which finds little in a short text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace songngu {

/// What is compressed takes no more bytes than this. A file of a corpus has at most 64 MiB; the rest
/// is for the links of its sentences.
inline constexpr std::size_t kMaxPlainBytes = std::size_t{256} << 20;

/// A zstd frame of its own, less what all of them begin with. The same library gives the same bytes.
/// THROWS: Error(kUsage) for more than kMaxPlainBytes.
std::string compress(std::string_view plain);

/// THROWS: RecordError for bytes that are not one whole frame, and, before it takes memory, for more than
/// kMaxPlainBytes. Flipped bits need not be found: frames go without checksum.
std::string decompress(std::string_view compressed);

/// What both begin with: 64 KB of texts in both languages and statistics of them, made by
/// scripts/train-dictionary. Another one makes what was compressed unreadable: schema::kVersion is raised
/// with it.
std::string_view compression_dictionary();

}  // namespace songngu
