// From the lines of an entry to the entry.
#pragma once

#include "common/model/entry.h"
#include "indexer/digest/diagnostic_list.h"
#include "indexer/digest/section.h"

namespace songngu {

/// Passages with language, kind and number, and the facts read from URL and tag lines; id, file and date are
/// the caller's to set.
Entry assemble(const Section& section, DiagnosticList& diagnostics);

}  // namespace songngu
