// Does an entry, as stored, hold together?
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/database/database_view.h"
#include "common/database/passage_key.h"
#include "common/database/record.h"

namespace songngu {

/// A document as it was read.
struct StoredDocument {
  Xapian::docid number = 0;
  PassageKey key;
  PassageRecord record;
};

using OnProblem = std::function<void(const std::string& problem)>;

/// Ordinals, document numbers, identifiers, facts, links both ways, spans inside texts. True
/// if nothing was wrong: the entry may then be put together.
bool check_entry(const std::vector<StoredDocument>& documents, const DocumentNumbering& numbering,
                 const OnProblem& on_problem);

}  // namespace songngu
