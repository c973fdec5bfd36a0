#include "indexer/render/export_writer.h"

#include <algorithm>
#include <array>

namespace songngu {
namespace {

constexpr std::array<ExportFormat, 5> kFormats{{
    {"text", "side by side, for the terminal", Level::kSentence, make_text_writer},
    {"jsonl", "a JSON object a line", Level::kPassage, make_jsonl_writer},
    {"tsv", "Vietnamese, English, confidence", Level::kSentence, make_tsv_writer},
    {"tmx", "translation memory (TMX 1.4b)", Level::kSentence, make_tmx_writer},
    {"html", "one self-contained page, side by side", Level::kSentence, make_html_writer},
}};

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
