// Function words of the two languages: too common to be a reason by themselves to match a passage. They can
// be parts of words, too (cho vay), which only their neighbours tell (searcher/query/terms/words.h).
#pragma once

#include <string_view>

#include "common/model/language.h"
#include "common/text/word/token.h"

namespace songngu {

/// `form`: of a Vietnamese word the exact form, so that "cổ" and "có" differ; of an English word the folded.
bool is_function_word(std::string_view form, Language language);
bool is_function_word(const Token& token, Language language);

/// In either language, as it was typed: with diacritics it is no English word.
bool is_function_word(const Token& token);

}  // namespace songngu
