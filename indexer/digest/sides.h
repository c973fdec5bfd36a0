// Which language each line of a body is in.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/model/language.h"

namespace songngu {

/// A line of a body, as far as languages go.
struct BodyLine {
  std::string_view text;
  std::optional<Language> told;  ///< by a label or flag above it
};

/// The language of each line. Labels and flags decide, where there are any; else alternating texts are read
/// line by line if that explains them much better than one border does, and any other body has one border
/// (line_language.h).
std::vector<Language> languages_of(const std::vector<BodyLine>& body);

}  // namespace songngu
