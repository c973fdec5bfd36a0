// Where entries begin, and which part of its entry each line is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/digest/diagnostic_list.h"
#include "indexer/digest/line.h"

namespace songngu {

/// The lines of one entry, part by part, each in order of line.
struct Section {
  std::vector<DigestLine> headings;  ///< above the bullets
  std::vector<DigestLine> summary;
  std::vector<DigestLine> takeaways;
  std::vector<DigestLine> urls;
  std::vector<DigestLine> tags;
  std::vector<DigestLine> body;  ///< both languages
  std::optional<std::string> date;
  std::uint32_t line = 0;  ///< its first line
};

/// `begin`: the first line that counts (front matter stands before it). Lines that are neither passage nor
/// fact are warned about.
std::vector<Section> split_sections(const std::vector<DigestLine>& lines, std::size_t begin,
                                    DiagnosticList& diagnostics);

}  // namespace songngu
