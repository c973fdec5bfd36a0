// The file that a passage was read from: is it on this machine?
#pragma once

#include <string>
#include <vector>

#include "songngu/searcher.h"

namespace songngu {

/// THROWS: Error(kPartial) where the hit's file is not there: what is gone, and the command that helps.
/// `databases`: those that were searched; `told`: whether the user said where the corpus is.
void expect_file(const Hit& hit, const std::vector<std::string>& databases, bool told);

}  // namespace songngu
