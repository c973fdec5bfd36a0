// Quantities that differ between the two languages, as remarks for readers and as diagnostics for editors.
#pragma once

#include <vector>

#include "common/base/file_line.h"
#include "common/model/entry.h"
#include "indexer/digest/diagnostic.h"
#include "indexer/render/export_writer.h"

namespace songngu {

/// `quantities differ: "37%" here, "73 per cent" in the original`, for each.
std::vector<Remark> remarks_on(const Entry& entry, const std::vector<Bead>& beads);

/// The same as warnings at the place in the entry's file, in order of line. The columns are read from
/// `lines`, those of that file.
std::vector<Diagnostic> warnings_on(const Entry& entry, const std::vector<Remark>& remarks,
                                    const std::string& shown, FileLines& lines);

}  // namespace songngu
