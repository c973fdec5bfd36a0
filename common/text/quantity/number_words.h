// Numbers written in words: twenty-five, a dozen, two thirds, hai mươi lăm, gấp đôi, một nửa.
#pragma once

#include <string_view>
#include <vector>

#include "common/text/quantity/quantity.h"
#include "common/text/unicode/span.h"

namespace songngu {

struct NumberWords {
  ByteRange range;
  double value = 0;
  bool percent = false;  ///< a half as 50 per cent
  bool fraction = false;
  bool multiple = false;  ///< doubled, threefold
  bool phrase = false;    ///< of several words that are numbers themselves: two thirds, a dozen
  bool clear = false;     ///< it can be nothing but this number: not "one", "second", "ba"
};

/// In order; a phrase that can be read in several ways gives each value. REQUIRES: well-formed UTF-8.
std::vector<NumberWords> find_number_words(std::string_view text, NumberStyle style);

/// The scale that a word or letter after a number may have where quantities (quantity.h) don't read it as
/// one: lakh, crore, m, bn, k, chục, tá; decades in years. 1 for other words.
double written_scale(std::string_view word);

}  // namespace songngu
