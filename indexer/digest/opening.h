// Finds the lines where entries may begin.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/digest/line.h"

namespace songngu {

/// What a line says about the beginning of an entry.
struct EntryOpening {
  bool leads = false;      ///< a bullet, takeaway or URL of a header: a takeaway, URL or tags follow
  bool starts = false;     ///< an entry may begin here, with the lines that belong to the header below them
  bool certain = false;    ///< … and begins whatever the entry above has: at the head of a message, at a
                           ///< heading of the level at which the file's entries begin
  bool day_title = false;  ///< a heading of a higher level: the title of a day, not of an entry
};

std::vector<EntryOpening> find_openings(const std::vector<DigestLine>& lines);

}  // namespace songngu
