// A passage's text, analysed as the index has it, for what terms alone can't decide: phrases, nearness,
// highlights.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/model/language.h"
#include "common/text/quantity.h"
#include "common/text/token.h"

namespace songngu {

struct PassageView {
  PassageView(std::string_view text, Language language);

  Language language;
  std::vector<Token> tokens;
  std::vector<std::string> stems;  ///< of each token
  std::vector<Quantity> quantities;
};

}  // namespace songngu
