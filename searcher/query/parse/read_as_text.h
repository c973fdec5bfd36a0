// Notes on what looks like a field but was read as text: a field's name without a value, or an unknown name.
#pragma once

#include <string_view>
#include <vector>

#include "songngu/searcher.h"

namespace songngu {

/// A note for each `tag:`, `tag: FT` and `language:en` of a query; none for URLs (`https://…`) and numbers
/// (`10:30`). REQUIRES: a query that parse_query() accepts.
std::vector<Note> read_as_text_notes(std::string_view query);

}  // namespace songngu
