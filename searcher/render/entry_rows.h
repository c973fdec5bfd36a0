// Arranges the two sides of an entry in rows of passages that correspond.
#pragma once

#include <cstddef>
#include <vector>

#include "songngu/searcher.h"

namespace songngu {

/// Passages that correspond, as indices into the entry's hits, each side in reading order; one side may be
/// empty.
struct EntryRow {
  std::vector<std::size_t> vi;
  std::vector<std::size_t> en;

  bool operator==(const EntryRow&) const = default;
};

/// The rows of headings and body, in the order of the Vietnamese side; a row of English alone is where the
/// English side has it. Every heading and body passage is in exactly one row; summaries and takeaways are in
/// none. `entry`: all hits of an entry in reading order, as Searcher::entry returns them.
std::vector<EntryRow> entry_rows(const std::vector<Hit>& entry);

}  // namespace songngu
