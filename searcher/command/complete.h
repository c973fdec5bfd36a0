// What `searcher --complete` answers (common/command/completion.h).
#pragma once

#include <string>
#include <vector>

namespace songngu {

/// The lines for these words. Where the database can't be opened, nothing that it would know is offered.
std::string complete_searcher(const std::vector<std::string>& words);

}  // namespace songngu
