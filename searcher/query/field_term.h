// The term that a field's value stands under.
#pragma once

#include <string>

#include "searcher/query/query.h"

namespace songngu {

/// REQUIRES: a kField node.
std::string field_term(const Node& node);

}  // namespace songngu
