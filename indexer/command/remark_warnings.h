// Remarks on aligned entries as diagnostics for editors.
#pragma once

#include <string>
#include <vector>

#include "common/base/file_line.h"
#include "common/model/entry.h"
#include "indexer/align/remarks.h"
#include "indexer/digest/diagnostic.h"

namespace songngu {

/// The remarks as warnings at their place in the entry's file, in order of line. The columns are read from
/// `lines`, those of that file.
std::vector<Diagnostic> warnings_on(const Entry& entry, const std::vector<Remark>& remarks,
                                    const std::string& shown, FileLines& lines);

}  // namespace songngu
