// Function words of the two languages: too common to be counted in pairs, and no reason by themselves to
// match a passage.
#pragma once

#include <string_view>

#include "common/model/language.h"
#include "common/text/token.h"

namespace songngu {

/// Vietnamese words are judged by their exact form, so that "cổ" and "có" differ.
bool is_function_word(const Token& token, Language language);

/// Judged without diacritics, as a reader may type it: whether some function word of either language folds to
/// this.
bool may_be_function_word(std::string_view folded);

}  // namespace songngu
