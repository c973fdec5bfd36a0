// The digest files below a folder.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/digest/diagnostic.h"

namespace songngu {

struct FoundFile {
  std::filesystem::path path;       ///< absolute, below the root as it was given
  std::filesystem::path canonical;  ///< without links
};

struct FoundFiles {
  std::vector<FoundFile> files;
  std::vector<Diagnostic>
      diagnostics;  ///< folders that can't be read, links that lead nowhere or out of the root
};

/// Every .txt and .md file (any case) below `root`, an absolute path, in order of name. Names that begin with
/// '.' or "README" are skipped, and so are links that lead out of the root: those to folders and to digest
/// files are counted, and one diagnostic says how many there are. A file or folder that several links lead to
/// is found once, under its own name if that lies below the root too, so that loops end.
FoundFiles find_digest_files(const std::filesystem::path& root);

}  // namespace songngu
