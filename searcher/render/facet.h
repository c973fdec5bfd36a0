// The names of facets in options and output.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "songngu/searcher.h"

namespace songngu {

inline constexpr std::array<std::pair<std::string_view, Facet>, 5> kFacetNames = {{{"tag", Facet::kTag},
                                                                                   {"site", Facet::kSite},
                                                                                   {"lang", Facet::kLanguage},
                                                                                   {"kind", Facet::kKind},
                                                                                   {"year", Facet::kYear}}};

constexpr std::string_view name(Facet facet) {
  for (const auto& [text, value] : kFacetNames) {
    if (value == facet) return text;
  }
  return "";
}

/// All names, with `between` between them.
inline std::string facet_names(std::string_view between) {
  std::string names;
  for (const auto& [text, value] : kFacetNames) names.append(names.empty() ? "" : between).append(text);
  return names;
}

}  // namespace songngu
