// How far matches of each language are believed.
#pragma once

#include <array>
#include <vector>

#include "searcher/query/terms/words.h"

namespace songngu {

/// What every piece of a passage's score is multiplied by, by Language.
using Trust = std::array<double, 2>;

inline constexpr Trust kEqualTrust{1, 1};

/// Where a query is plainly written in one language, a passage in the other is believed less: a word that is
/// common here is rare, and so seems telling, there.
Trust trust_for(const std::vector<QueryWord>& words);

}  // namespace songngu
