#include "searcher/render/format.h"

#include <algorithm>
#include <array>

namespace songngu {
namespace {

constexpr std::array kFormats = {
    Format{"text", "for reading", render_text},
    Format{"json", "one object: query, total, suggestion, hits", render_json},
    Format{"jsonl", "a hit a line", render_jsonl},
    Format{"tsv", "rank, score, id, lang, kind, text, counterpart's text", render_tsv},
    Format{"trec", "QID Q0 PASSAGE-ID RANK SCORE songngu", render_trec},
    Format{"ids", "an identifier a line", render_ids},
    Format{"vimgrep", "FILE:LINE:COLUMN:text", render_vimgrep},
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

}  // namespace songngu
