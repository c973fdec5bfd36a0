// Fields typed without a value, which are text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace songngu {

/// What to tell a reader who typed `tag:` or `tag: FT`: a sentence each. REQUIRES: a query that parse_query()
/// takes.
std::vector<std::string> empty_field_notes(std::string_view query);

}  // namespace songngu
