// Sentences of a passage: ICU's break rules ("en@ss=standard") and a short list of our own for abbreviations
// that ICU doesn't know (TP.HCM, U.S., Mr., PGS.TS., tr.), decimals and ellipses.
#pragma once

#include <string_view>
#include <vector>

#include "common/text/span.h"

namespace songngu {

/// The sentences in order, in code points, without the blanks around them. Every non-blank character of the
/// text lies in exactly one sentence. Closing quotes and brackets stay with the sentence they close.
/// REQUIRES: well-formed UTF-8.
std::vector<Span> split_sentences(std::string_view text);

}  // namespace songngu
