// The quantities of a text as terms, for tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "common/text/quantity/quantity.h"

namespace songngu {

using Terms = std::vector<std::string>;

inline Terms terms_of(std::string_view text, NumberStyle style = NumberStyle::kUnknown) {
  Terms terms;
  for (const Quantity& quantity : find_quantities(text, style)) terms.push_back(quantity.term);
  return terms;
}

inline void expect_all(const std::vector<std::string>& texts, const Terms& terms) {
  for (const std::string& text : texts) EXPECT_EQ(terms_of(text), terms) << text;
}

}  // namespace songngu
