// What title: names: entries, by the words of their headings.
#pragma once

#include <xapian.h>

#include "searcher/query/terms/collection.h"

namespace songngu {

/// All passages of the entries that `heading_query` matches a heading of; adds nothing to a score.
/// THROWS: Error(kUsage) where it matches thousands of headings; Xapian's exceptions.
Xapian::Query entries_titled(const Collection& collection, const Xapian::Query& heading_query);

}  // namespace songngu
