// Messages to the user, on standard error: the one place that writes them.
#pragma once

#include <string_view>

#include "common/base/error.h"

namespace songngu {

/// "searcher: error: MESSAGE", then "hint: HINT". Control characters are made harmless.
void complain(const Error& error);

/// Lines, each ended, as they are.
void note(std::string_view lines);

}  // namespace songngu
