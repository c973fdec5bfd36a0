// Standard output as a place that may go away.
#pragma once

#include <string_view>

namespace songngu {

/// Writes all of it; false when nobody reads any more (a closed pipe), which is no error. REQUIRES: SIGPIPE
/// ignored. THROWS: Error(kUsage) for anything else, a full disk above all.
bool write_all(int descriptor, std::string_view text);

}  // namespace songngu
