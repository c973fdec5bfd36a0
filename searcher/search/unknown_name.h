// What to tell whoever names a passage or entry that is not there.
#pragma once

#include <string>

#include "common/base/error.h"

namespace songngu {

/// Error(kPartial), to be thrown.
Error unknown_passage(const std::string& id);
Error unknown_entry(const std::string& id);

}  // namespace songngu
