// Finds passages by their identifiers, which may be given as they are stored or without percent-encoding; and
// leaves out entries that are in more than one of the databases that are searched as one: each counts once,
// as the first of these databases has it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/database/record/database_view.h"
#include "common/database/record/record.h"
#include "searcher/search/read/candidate.h"

namespace songngu {

/// The identifier as it is stored.
std::string as_stored(const std::string& id);

/// The passages of an entry, in order, each once; none if there is no such entry.
/// THROWS: Xapian's exceptions, Error(kDatabase).
std::vector<StoredPassage> passages_of(const DatabaseView& view, const std::string& entry_id);

std::optional<StoredPassage> find_passage(const DatabaseView& view, const std::string& passage_id);

/// Removes repeated passages and keeps the order. RETURNS: how many were removed.
std::size_t leave_out_repeated(std::vector<Candidate>& candidates, const DocumentNumbering& numbering);

/// The same for the passages of one entry.
void leave_out_repeated(std::vector<StoredPassage>& passages, const DocumentNumbering& numbering);

}  // namespace songngu
