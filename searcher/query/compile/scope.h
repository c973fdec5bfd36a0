// Which passages a query is for, and how strictly its diacritics are taken.
#pragma once

#include <optional>

#include "common/model/language.h"
#include "searcher/include/songngu/searcher.h"

namespace songngu {

struct Scope {
  std::optional<Language> language;  ///< passages of this language only
  Diacritics diacritics = Diacritics::kSmart;

  [[nodiscard]] bool has(Language wanted) const { return !language || *language == wanted; }
};

}  // namespace songngu
