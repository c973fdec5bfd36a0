// What completes the values and the query on the searcher's command line.
#pragma once

#include <optional>
#include <vector>

#include "common/command/completion.h"

namespace songngu {

/// None where a file is wanted. If the database can't be opened, nothing that it would know is offered.
std::optional<std::vector<Offer>> values_of(const TypedLine& line);

}  // namespace songngu
