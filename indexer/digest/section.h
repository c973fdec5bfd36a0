// Where entries begin, which part of its entry each line is, and which lines are headings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/digest/diagnostic.h"
#include "indexer/digest/line.h"

namespace songngu {

inline constexpr std::size_t kMaxHeadings = 3;             ///< of one side
inline constexpr std::size_t kLongestHeading = 160;        ///< code points
inline constexpr std::size_t kLongestAskingHeading = 120;  ///< of one that ends in ? or !

/// At most kLongestHeading code points.
bool is_heading_sized(std::string_view text);

/// Short enough, and without an ending that marks a sentence or an announcement: . … : ; (before closing
/// quotes and brackets, if any).
bool is_heading_like(std::string_view text);

/// How many of the first lines of a side are headings, given that `above` of its headings are above the
/// bullets. Bullets are body paragraphs, and at least one line of the side is body.
std::size_t count_headings(const std::vector<DigestLine>& side, std::size_t above = 0);

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

/// Splits the lines from index `begin` on (front matter is before it). Warns about lines that are neither
/// passage nor fact.
std::vector<Section> split_sections(const std::vector<DigestLine>& lines, std::size_t begin,
                                    DiagnosticList& diagnostics);

}  // namespace songngu
