// Reading the passages of an entry, in reading order.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/database/record/database_view.h"
#include "common/database/record/record.h"

namespace songngu {

struct StoredPassage {
  Xapian::docid document = 0;
  std::string id;
  PassageRecord record;
};

/// Empty where there is no such entry. THROWS: Xapian's exceptions, Error(kDatabase).
std::vector<StoredPassage> read_entry(const Xapian::Database& database, const std::string& entry_id);

/// What the passages of the entry share in the database of this document, one of them: another may have an
/// entry of the same name.
EntryFacts read_facts(const DatabaseView& view, const std::string& entry_id, Xapian::docid document);

/// The passage in this document.
StoredPassage read_passage(const Xapian::Database& database, Xapian::docid document);

/// Calls `visit` for every entry, in the order of identifiers.
void for_each_entry(
    const Xapian::Database& database,
    const std::function<void(const std::string& entry_id, const std::vector<StoredPassage>&)>& visit);

}  // namespace songngu
