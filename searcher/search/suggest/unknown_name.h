// Identifiers that nothing has, and what to say of them.
#pragma once

#include <string>

#include "common/base/error.h"
#include "common/database/record/database_view.h"

namespace songngu {

/// What to throw for a passage that does not exist: kPartial. The hint says where the identifier names an
/// entry, else which passage or entry has nearly that name, else what identifiers look like. THROWS: Xapian's
/// exceptions, Error(kDatabase).
Error unknown_passage(const DatabaseView& view, const std::string& id);

/// The same for an entry.
Error unknown_entry(const DatabaseView& view, const std::string& id);

}  // namespace songngu
