// An entry made for the tests of the writers.
#pragma once

#include <string>
#include <vector>

#include "indexer/render/export_writer.h"

namespace songngu {

struct Constructed {
  Entry entry;
  std::vector<Bead> beads;

  [[nodiscard]] AlignedText text(std::vector<Remark> remarks = {}) const {
    return {entry, beads, std::move(remarks)};
  }
};

/// Passages: 0 a bullet, 1 a takeaway that nothing supports, 2 a Vietnamese heading, 3 and 4 Vietnamese body,
/// 5 an English heading, 6 and 7 English body. Of passage 6 the second sentence has no translation.
Constructed harbour_entry();

/// All that a writer gives for one entry.
std::string written(const ExportFormat& format, const AlignedText& text, const ExportOptions& options);
std::string written(std::string_view format, const AlignedText& text, Level level);

}  // namespace songngu
