// What a database remembers besides its passages. The MANIFEST lists the files and entries that it was made
// from, so that `update` finds what changed and `verify` what is damaged; it is one of the metadata values of
// each shard.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/database/place/corpus_place.h"
#include "indexer/digest/corpus.h"

namespace songngu {

struct ManifestEntry {
  std::string id;
  std::string hash;  ///< hash_of() its passages' records (documents.h)

  bool operator==(const ManifestEntry&) const = default;
};

struct ManifestFile {
  std::string entry_id;  ///< of its first entry
  std::string file;      ///< its path: absolute if the corpus's place is known
  CorpusPath path;
  std::string hash;      ///< hash128_digits() of its bytes
  bool refused = false;  ///< it has an error: reported again each time that it is read
  std::vector<ManifestEntry> entries;

  bool operator==(const ManifestFile&) const = default;
};

struct Manifest {
  CorpusPlace place;                  ///< not in encode()
  std::vector<ManifestFile> files;    ///< by entry_id
  std::uint64_t changed_entries = 0;  ///< added, edited or deleted since the last build learned its lexicon

  bool operator==(const Manifest&) const = default;
};

/// The same bytes wherever the corpus is.
std::string encode(const Manifest& manifest);
Manifest decode_manifest(std::string_view bytes, CorpusPlace place);

/// The fingerprint of a database: the same for the same entries, learned lexicon, common phrases and
/// versions, whatever the order of the files, the place of the corpus and the library that compresses.
/// `lexicon`, `phrases`: as a database keeps them. THROWS: RecordError.
std::string fingerprint_of(const Manifest& manifest, std::string_view lexicon, std::string_view phrases);

/// hash128_digits() of the file's first `most` bytes; of no bytes if it can't be read or is not a regular
/// file. The default covers all that read_digest() reads: longer files are refused.
std::string file_hash(const std::string& file, std::size_t most = kMaxFileBytes + 1);

using Metadata = std::vector<std::pair<std::string, std::string>>;

/// The metadata of every shard of a database: versions, program, fingerprint, manifest, lexicon, and how many
/// diagnostics the whole corpus gave, if that is known.
Metadata metadata_of(const Manifest& manifest, const std::string& lexicon, const std::string& fingerprint,
                     std::optional<std::size_t> diagnostics);

/// THROWS: Error(kDatabase).
Manifest read_manifest(const std::string& database);

/// Version and hash of the running program: another version may align otherwise.
std::string this_program();

}  // namespace songngu
