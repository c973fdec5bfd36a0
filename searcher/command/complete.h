// Completes the values of options, and the query, on the searcher's command line.
#pragma once

#include <optional>
#include <vector>

#include "common/command/completion.h"

namespace songngu {

/// None if a file is wanted. If the database can't be opened, no names from it are offered.
std::optional<std::vector<Offer>> values_of(const TypedLine& line);

}  // namespace songngu
