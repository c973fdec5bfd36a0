// How many passages a query matches, none of them scored.
#pragma once

#include <cstddef>

#include <xapian.h>

namespace songngu {

/// Exactly. THROWS: Xapian's exceptions, Error(kUsage) past the deadline.
std::size_t count_matches(const Xapian::Database& database, const Xapian::Query& query);

}  // namespace songngu
