// What kind of answer a question asks for, where its words say so.
#pragma once

#include <vector>

#include "searcher/query/words.h"

namespace songngu {

enum class Wanted {
  kAny,
  kNumber,  ///< "bao nhiêu", "how many"
  kTime     ///< "khi nào", "what year"
};

/// By the first two words that tell; typed without diacritics they may be any with the same letters.
/// `words`: as restore_diacritics() leaves them.
Wanted wanted_by(const std::vector<QueryWord>& words);

}  // namespace songngu
