// The one border between the languages of an entry's body.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/model/language.h"

namespace songngu {

struct Border {
  std::size_t split =
      0;  ///< lines before it are `first`'s, the others the other language's; either may be none
  Language first = Language::kVietnamese;
};

/// The split with the most Vietnamese evidence before and English evidence after it, the earliest among
/// equals; English first if that explains more. A side that has too little evidence of its own beside the
/// other, or none but one quotation, is no side.
Border find_border(const std::vector<std::string_view>& lines);

}  // namespace songngu
