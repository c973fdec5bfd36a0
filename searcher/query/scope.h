// Which passages a query is for, and how strictly it is taken.
#pragma once

#include <optional>

#include "common/model/language.h"
#include "searcher/include/songngu/searcher.h"

namespace songngu {

struct Scope {
  std::optional<Language> language;  ///< passages of this language only
  Diacritics diacritics = Diacritics::kSmart;
  /// The query is made of this language's terms alone; nothing else differs.
  std::optional<Language> terms = std::nullopt;

  [[nodiscard]] bool has(Language wanted) const { return !language || *language == wanted; }
  [[nodiscard]] bool has_terms_of(Language wanted) const {
    return has(wanted) && (!terms || *terms == wanted);
  }
};

}  // namespace songngu
