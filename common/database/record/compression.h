// Compression of records and metadata: zstd with a dictionary of typical texts. Xapian's own compression
// (deflate) of each passage by itself saves little, because the texts are short.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace songngu {

/// The most bytes that can be compressed. A file of a corpus has at most 64 MiB; the rest is for its beads.
inline constexpr std::size_t kMaxPlainBytes = std::size_t{256} << 20;

/// One zstd frame without its magic number. The same version of the library returns the same bytes.
/// THROWS: Error(kUsage) for more than kMaxPlainBytes.
std::string compress(std::string_view plain);

/// THROWS: RecordError for bytes that are not one whole frame, and for a frame of more than kMaxPlainBytes,
/// before it allocates memory. Frames have no checksum, so changed bits may stay unnoticed.
std::string decompress(std::string_view compressed);

/// The dictionary of both: 64 KB of texts in both languages and their statistics, made by
/// scripts/train-dictionary. Raise schema::kVersion if it changes, because old records can't be read with
/// another dictionary.
std::string_view compression_dictionary();

}  // namespace songngu
