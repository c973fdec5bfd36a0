// Finding and reading the files of a corpus. A CORPUS is a folder (a root) or a file (its own folder is the
// root).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/database/place/corpus_place.h"
#include "indexer/digest/parse.h"

namespace songngu {

/// A digest file in a corpus. Order: by entry_id, then file.
struct CorpusFile {
  SourceName name;
  std::string root;  ///< the root it was found under, absolute
};

struct CorpusListing {
  CorpusPlace place;  ///< each root once
  std::vector<CorpusFile> files;
  /// Files that can't be read, broken links, links that lead out, names that clash.
  std::vector<Diagnostic> diagnostics;
};

/// Files larger than this are refused.
inline constexpr std::size_t kMaxFileBytes = std::size_t{64} << 20;

/// All .txt and .md files under the paths, except names that begin with '.', README*, and links that lead out
/// of the root. If two files give the same entry identifier, each gets an error that names the
/// other, and neither is listed. Diagnostics name files by the paths given here, in lexically normal form.
/// THROWS: Error(kUsage) when a path does not exist or nothing at all is found.
CorpusListing list_corpus(const std::vector<std::string>& paths);

/// Size of the file in bytes; 0 if that is unknown.
std::uintmax_t size_of(const CorpusFile& file);

/// Reads and parses one file. A file that can't be read gives a diagnostic, never an exception.
ParsedFile read_digest(const CorpusFile& file);

/// What the entries of a file are called: its path relative to the corpus root without extension, NFC, every
/// byte outside [A-Za-z0-9._/-] percent-encoded.
std::string entry_id_of(std::string_view relative_path);

}  // namespace songngu
