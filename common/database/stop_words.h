// Function words of the two languages: too common to be counted in pairs, and no reason by themselves to
// match a passage.
#pragma once

#include <string_view>

#include "common/model/language.h"
#include "common/text/token.h"

namespace songngu {

/// Vietnamese words are judged by their exact form, so that "cổ" and "có" differ.
bool is_function_word(const Token& token, Language language);

}  // namespace songngu
