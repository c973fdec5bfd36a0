// Passages by their identifiers, which may be given as they are stored or without percent-encoding.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/database/read_entry.h"

namespace songngu {

/// An identifier as the database has it, as entry: takes it.
std::string as_stored(const std::string& id);

/// Of an entry, in order, each once; none where there is no such entry. `stride`: OpenDatabase::stride().
/// THROWS: Xapian's exceptions, Error(kDatabase).
std::vector<StoredPassage> passages_of(const Xapian::Database& database, const std::string& entry_id,
                                       Xapian::docid stride);

std::optional<StoredPassage> find_passage(const Xapian::Database& database, const std::string& passage_id,
                                          Xapian::docid stride);

}  // namespace songngu
