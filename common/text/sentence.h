// Sentences of a passage: rules of our own over Unicode's sentence break classes (UAX #29), for what news are
// full of: abbreviations (TP.HCM, U.S., Mr., PGS.TS., tr.), decimals, ellipses, forgotten blanks.
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
