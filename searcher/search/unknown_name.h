// Identifiers that nothing has, and what to say of them.
#pragma once

#include <string>

#include <xapian.h>

#include "common/base/error.h"

namespace songngu {

/// What to throw for a passage that does not exist: kPartial. The hint says where the identifier names an
/// entry, else which passage or entry has nearly that name, else what identifiers look like. `stride` (here
/// and below): OpenDatabase::stride(). THROWS: Xapian's exceptions, Error(kDatabase).
Error unknown_passage(const Xapian::Database& database, Xapian::docid stride, const std::string& id);

/// The same for an entry.
Error unknown_entry(const Xapian::Database& database, Xapian::docid stride, const std::string& id);

}  // namespace songngu
