// Answers made by hand, for the tests of what is written about them.
#pragma once

#include <string>

#include "songngu/searcher.h"

namespace songngu {

/// A Vietnamese body passage of three sentences; the middle one matched, and has a counterpart.
Hit constructed_hit();

/// One hit with everything there can be.
Answer full_answer();

/// A heading or body passage without facts, linked to the passages named.
Hit linked_hit(Language language, const std::string& id, const std::vector<std::string>& counterparts);

}  // namespace songngu
