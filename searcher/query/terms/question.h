// What kind of answer a question asks for, where its words say so, and which texts may hold one.
#pragma once

#include <vector>

#include "common/text/quantity/quantity.h"
#include "searcher/query/terms/words.h"

namespace songngu {

enum class Wanted {
  kAny,
  kNumber,  ///< "bao nhiêu", "how many"
  kTime     ///< "khi nào", "what year"
};

/// By the first two words that tell; typed without diacritics they may be any with the same letters.
/// `words`: as restore_diacritics() leaves them.
Wanted wanted_by(const std::vector<QueryWord>& words);

/// Whether a text with these quantities may hold the answer: a number, or a year up to 2099, a month or a
/// weekday. REQUIRES: not kAny.
bool may_answer(Wanted wanted, const std::vector<Quantity>& quantities);

}  // namespace songngu
