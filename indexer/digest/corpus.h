// Finding and reading the files of a corpus. A CORPUS is a folder (a root) or a file (its own folder is the
// root).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/database/corpus_place.h"
#include "indexer/digest/parse.h"

namespace songngu {

/// A digest file in a corpus. Order: by entry_id, then file.
struct CorpusFile {
  SourceName name;
  std::string root;  ///< the root it was found under, absolute
};

struct CorpusListing {
  CorpusPlace place;  ///< roots: without repeats
  std::vector<CorpusFile> files;
  std::vector<Diagnostic>
      diagnostics;  ///< files that can't be read, links that lead nowhere or out, names that clash
};

/// Files larger than this are refused.
inline constexpr std::size_t kMaxFileBytes = std::size_t{64} << 20;

/// All .txt and .md files under the paths, except names that begin with '.', README*, and links that lead out
/// of the root. Two files that give the same entry identifier are an error of each that names the other;
/// neither is listed. Diagnostics name files by the paths as they are given here, tidied.
/// THROWS: Error(kUsage) when a path does not exist or nothing at all is found.
CorpusListing list_corpus(const std::vector<std::string>& paths);

/// How large the file is; 0 where that can't be told.
std::uintmax_t size_of(const CorpusFile& file);

/// Reads and parses one file. What can't be read is a diagnostic, never an exception.
ParsedFile read_digest(const CorpusFile& file);

}  // namespace songngu
