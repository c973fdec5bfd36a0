// The kind of answer that a question expects, by its words, and whether a text may contain such an answer.
#pragma once

#include <vector>

#include "common/text/quantity/quantity.h"
#include "searcher/query/terms/words.h"

namespace songngu {

enum class AnswerType {
  kAny,
  kNumber,  ///< "bao nhiêu", "how many"
  kTime     ///< "khi nào", "what year"
};

/// By the first two words that show it. Words typed without diacritics may be any with the same letters.
/// `words`: as restore_diacritics() leaves them.
AnswerType expected_answer(const std::vector<QueryWord>& words);

/// Whether a text with these quantities may contain the answer: a number, or a year up to 2099, a month or a
/// weekday. REQUIRES: not kAny.
bool may_answer(AnswerType type, const std::vector<Quantity>& quantities);

}  // namespace songngu
