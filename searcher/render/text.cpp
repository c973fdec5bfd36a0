#include <fmt/format.h>

#include "searcher/render/facet.h"
#include "searcher/render/format.h"
#include "searcher/render/text_entry.h"
#include "searcher/render/text_hit.h"

namespace songngu {
namespace {

constexpr int kFacetIndent = 6;

/// "1–10 of 57 hits", "2 of 57 hits", or "3 hits" where all are shown.
std::string extent(const Answer& answer) {
  const std::string hits = answer.total == 1 ? "hit" : "hits";
  if (answer.hits.size() == answer.total) return fmt::format("{} {}", answer.total, hits);
  if (answer.hits.empty()) return fmt::format("none shown of {} {}", answer.total, hits);
  if (answer.hits.size() == 1)
    return fmt::format("{} of {} {}", answer.hits.front().rank, answer.total, hits);
  return fmt::format("{}–{} of {} {}", answer.hits.front().rank, answer.hits.back().rank, answer.total, hits);
}

Block facets_block(const Answer& answer, const Page& page) {
  Block result;
  for (const FacetCounts& facet : answer.facets) {
    StyledText counts;
    for (const auto& [value, count] : facet.counts) {
      if (!counts.empty()) counts.add(" · ", Style::kDim);
      counts.add(value).add(fmt::format(" {}", count), Style::kDim);
    }
    append(result, tagged(StyledText().add(name(facet.facet), Style::kTag), counts, kFacetIndent, page));
  }
  return result;
}

Block hits_block(const Answer& answer, const RenderOptions& options) {
  const Page page = text_page(options);
  Block result;
  if (answer.parsed)
    append(result, StyledText().add(*answer.parsed, Style::kDim).lines(page.columns, page.appearance));
  for (const Hit& hit : answer.hits) {
    if (!result.empty()) result.emplace_back();
    append(result, hit_block(hit, options));
  }
  if (answer.total == 0) return result;
  if (!result.empty()) result.emplace_back();
  append(result, facets_block(answer, page));
  append(result, StyledText().add(extent(answer), Style::kDim).lines(page.columns, page.appearance));
  return result;
}

}  // namespace

std::string render_text(const Answer& answer, const RenderOptions& options) {
  switch (options.shape) {
    case Shape::kHits:
      return to_text(hits_block(answer, options));
    case Shape::kEntry:
      return to_text(entry_block(answer.hits, options));
    case Shape::kPassage:
      break;
  }
  RenderOptions whole = options;
  whole.full = true;
  return answer.hits.empty() ? "" : to_text(hit_block(answer.hits.front(), whole));
}

}  // namespace songngu
