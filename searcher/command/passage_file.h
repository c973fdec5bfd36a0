// The file that a passage was read from: is it on this machine?
#pragma once

#include <string>
#include <vector>

#include "songngu/searcher.h"

namespace songngu {

/// THROWS: Error(kPartial) where the hit's file is not there: what is gone, and the command that helps.
/// `named`: the databases of the command line; none: the default one. `told`: whether the user
/// said where the corpus is.
void expect_file(const Hit& hit, const std::vector<std::string>& named, bool told);

}  // namespace songngu
