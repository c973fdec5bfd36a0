// Verifies that the contents of a database are those that were written, and consistent with each other: entry
// by entry, then as a whole.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/database/open/open.h"
#include "common/database/record/database_view.h"
#include "common/database/record/passage_key.h"
#include "common/database/record/record.h"
#include "indexer/build/corpus/build_job.h"
#include "indexer/build/inspect/verify.h"

namespace songngu {

/// A document as it was read.
struct StoredDocument {
  Xapian::docid number = 0;
  PassageKey key;
  PassageRecord record;
};

using OnProblem = std::function<void(const std::string& problem)>;

/// Verifies an entry as it is stored: ordinals, document numbers, identifiers, facts, links in both
/// directions, spans inside texts. True if nothing was wrong: entry_in() may then be called.
bool verify_entry(const std::vector<StoredDocument>& documents, const DocumentNumbering& numbering,
                  const OnProblem& on_problem);

/// Verifies every entry, passage, term and value, and the fingerprint; not Xapian's tables themselves.
/// THROWS: Xapian::Error, Error(kDatabase) for what can't be read, Error(kInterrupted).
VerifyReport verify_contents(OpenDatabase& open, const BuildEvents& events);

}  // namespace songngu
