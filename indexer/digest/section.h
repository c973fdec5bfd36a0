// Where entries begin and end, and which part of its entry each line is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/digest/diagnostic.h"
#include "indexer/digest/line.h"

namespace songngu {

/// The lines of one entry, part by part, each in order of line.
struct Section {
  std::vector<DigestLine> headings;  ///< above the bullets
  std::vector<DigestLine> summary;
  std::vector<DigestLine> takeaways;
  std::vector<SourceLine> sources;  ///< and the tags at the ends of bullets
  std::vector<DigestLine> body;     ///< both languages
  std::optional<std::string> date;
  std::uint32_t line = 0;  ///< its first line
};

/// Splits the lines of a file, without its front matter, into entries. Warns about lines that are neither
/// passage nor fact.
std::vector<Section> split_sections(std::vector<DigestLine> lines, DiagnosticList& diagnostics);

}  // namespace songngu
