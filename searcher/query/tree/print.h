// The tree of a query as a reader sees it.
#pragma once

#include <string>

#include "searcher/query/tree/tree.h"

namespace songngu {

/// One line that shows how the query was understood, for --explain and tests:
/// `(ANY dinh kien [37%: 37 per cent] (MUST "loi thoi" tag:ft) (NOT chip*))`; (AND …), (OR …), (a NOT b),
/// (NEAR/10 …).
std::string to_string(const Node& node);

}  // namespace songngu
