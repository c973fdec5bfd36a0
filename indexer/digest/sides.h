// Finds the language of each line of a body.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/model/language.h"

namespace songngu {

/// What matters of a line of a body for finding its language.
struct BodyLine {
  std::string_view text;
  std::optional<Language> told;  ///< by a label or flag above it
};

/// The language of each line. If there are labels or flags, they decide. Else, if line by line explains the
/// evidence much better than one border, the languages alternate; if not, there is one border
/// (line_language.h).
std::vector<Language> languages_of(const std::vector<BodyLine>& body);

}  // namespace songngu
