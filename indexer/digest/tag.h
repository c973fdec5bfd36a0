// Lines of #hashtags.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace songngu {

/// The tags of a line that holds nothing else, as written without '#'; empty if it is no tag line. A tag
/// holds letters, digits and '_' of any script, inside it also "-.&'+"; blanks, commas and semicolons may
/// stand between tags, or nothing ("#FT#AI"). REQUIRES: `line` is trimmed.
std::vector<std::string> read_tags(std::string_view line);

}  // namespace songngu
