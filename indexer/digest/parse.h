// Parses the digest format (songngu-digest(5)): from the text of one file to its entries. Pure: reads no
// files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/model/entry.h"
#include "indexer/digest/diagnostic.h"

namespace songngu {

/// What a file is called, and what its entries are named after.
struct SourceName {
  std::string file;      ///< path to open, absolute
  std::string entry_id;  ///< entry_id_of() of its path relative to the corpus root
  std::string relative;  ///< that relative path; a YYYY-MM-DD in it is the date of the entries
  std::string shown;     ///< path to print in diagnostics, as the user typed it
};

struct ParsedFile {
  std::vector<Entry> entries;
  std::vector<Diagnostic>
      diagnostics;  ///< in order of line; if there is an error, the whole file is refused and has no entries
};

/// THROWS: nothing of its own. `bytes` may be anything; the diagnostics say what is wrong with them.
ParsedFile parse_digest(std::string_view bytes, const SourceName& name);

}  // namespace songngu
