#include "indexer/render/export_writer.h"

#include <algorithm>
#include <array>

namespace songngu {
namespace {

constexpr std::array kFormats = {
#define FORMAT(name, summary, level, has_words) \
  ExportFormat{#name, summary, Level::level, has_words, make_##name##_writer},
#include "indexer/render/export_formats.def"
#undef FORMAT
};

}  // namespace

std::span<const ExportFormat> export_formats() {
  return kFormats;
}

const ExportFormat* export_format_named(std::string_view name) {
  const auto found =
      std::find_if(kFormats.begin(), kFormats.end(), [&](const auto& format) { return format.name == name; });
  return found == kFormats.end() ? nullptr : &*found;
}

}  // namespace songngu
