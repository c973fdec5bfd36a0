// Function words of the two languages: a passage does not match because of one alone. They can also be parts
// of words (cho vay), which only the neighbouring words show (searcher/query/terms/words.h).
#pragma once

#include <string_view>

#include "common/model/language.h"
#include "common/text/word/token.h"

namespace songngu {

/// `form`: the exact form of a Vietnamese word, so that "cổ" and "có" differ; the folded form of an English
/// word.
bool is_function_word(std::string_view form, Language language);
bool is_function_word(const Token& token, Language language);

/// In one of the languages. A word with diacritics is not English.
bool is_function_word(const Token& token);

}  // namespace songngu
