// Is what a database holds what was written, and does each part of it say the same?
#pragma once

#include "common/database/open.h"
#include "indexer/build/build_events.h"
#include "indexer/build/verify.h"

namespace songngu {

/// Every entry, passage, term and value, and the fingerprint; not Xapian's tables themselves. THROWS:
/// Xapian::Error, Error(kDatabase) for what can't be read, Error(kInterrupted).
VerifyReport check_contents(OpenDatabase& open, const BuildEvents& events);

}  // namespace songngu
