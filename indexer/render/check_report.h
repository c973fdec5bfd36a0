// What `indexer check` found in a corpus, as a report for scripts.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/digest/diagnostic.h"
#include "indexer/render/units.h"

namespace songngu {

struct CheckReport {
  std::size_t files = 0;
  std::size_t entries = 0;
  std::size_t passages = 0;
  Tally tally;                     ///< of the beads
  std::size_t without_source = 0;  ///< entries that have no URL
  std::size_t without_date = 0;
  std::size_t without_counterpart = 0;  ///< entries none of whose passages has one
  std::vector<Diagnostic> diagnostics;  ///< file by file, in order of line

  /// Counts one more entry, with its beads.
  void add(const Entry& entry, const std::vector<Bead>& beads, const std::vector<Remark>& remarks);
  [[nodiscard]] std::size_t count(Severity severity) const;
};

/// What was made of an entry, in one line: "4 bullets, 1 takeaway, url, 3 tags, 2025-03-12, vi 1+6, en 1+6,
/// 12 of 12 linked". After "vi" and "en": headings + paragraphs; "linked": Vietnamese passages that have a
/// counterpart (of an English entry, the English ones).
std::string outline_of(const Entry& entry, const std::vector<Bead>& beads);

/// "3 entries without a URL, 1 without a date, 2 without any counterpart"; empty if every entry has all.
std::string gaps_of(const CheckReport& report);

/// One JSON object on one line: counts, then an object for each diagnostic.
std::string check_json(const CheckReport& report);

}  // namespace songngu
