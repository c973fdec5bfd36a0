// What looks like a field and is text: a field's name without a value, or a name that no field has.
#pragma once

#include <string_view>
#include <vector>

#include "songngu/searcher.h"

namespace songngu {

/// A note for each `tag:`, `tag: FT` and `language:en` of a query. Not for URLs (`https://…`) and numbers
/// (`10:30`). REQUIRES: a query that parse_query() takes.
std::vector<Note> read_as_text_notes(std::string_view query);

}  // namespace songngu
