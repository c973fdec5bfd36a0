// The grammar of query.h.
#pragma once

#include <string_view>

#include "searcher/query/query.h"

namespace songngu {

/// The tree of a query in which syntax counts; of any type, empty or only negative too.
/// REQUIRES: well-formed UTF-8. THROWS: Error(kUsage).
Node parse_syntax(std::string_view query, bool all);

}  // namespace songngu
