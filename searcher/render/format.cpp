#include "searcher/render/format.h"

#include <algorithm>
#include <array>

namespace songngu {
namespace {

constexpr std::array kFormats = {
#define FORMAT(name, summary) Format{#name, summary, render_##name},
#include "searcher/render/formats.def"
#undef FORMAT
};

}  // namespace

std::span<const Format> formats() {
  return kFormats;
}

const Format* format_named(std::string_view name) {
  const auto* found =
      std::find_if(kFormats.begin(), kFormats.end(), [&](const Format& f) { return f.name == name; });
  return found == kFormats.end() ? nullptr : found;
}

std::string format_names(std::string_view between) {
  std::string names;
  for (const Format& format : kFormats) names.append(names.empty() ? "" : between).append(format.name);
  return names;
}

}  // namespace songngu
