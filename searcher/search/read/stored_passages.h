// Passages by their identifiers, which may be given as they are stored or without percent-encoding.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/database/record/database_view.h"
#include "common/database/record/record.h"

namespace songngu {

/// An identifier as the database has it, as entry: takes it.
std::string as_stored(const std::string& id);

/// Of an entry, in order, each once; none where there is no such entry.
/// THROWS: Xapian's exceptions, Error(kDatabase).
std::vector<StoredPassage> passages_of(const DatabaseView& view, const std::string& entry_id);

std::optional<StoredPassage> find_passage(const DatabaseView& view, const std::string& passage_id);

}  // namespace songngu
