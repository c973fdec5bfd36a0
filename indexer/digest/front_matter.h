// The YAML block at the very top of a Markdown file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/digest/diagnostic_list.h"
#include "indexer/digest/line.h"

namespace songngu {

struct FrontMatter {
  std::size_t lines = 0;  ///< how many of the file's lines it takes, its rules included
  std::optional<std::string>
      date;  ///< of its "date:" line; holds for every entry of the file that has no other
};

/// A "---" that begins the file, with lines of YAML up to the next "---" or "...". An entry between two rules
/// is none: its first line would have to be a key.
FrontMatter read_front_matter(const std::vector<DigestLine>& lines, DiagnosticList& diagnostics);

}  // namespace songngu
