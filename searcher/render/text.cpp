#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/output/width.h"
#include "searcher/render/facet.h"
#include "searcher/render/format.h"
#include "searcher/render/text_entry.h"
#include "searcher/render/text_hit.h"

namespace songngu {
namespace {

constexpr int kReadAsIndent = 9;
constexpr int kFacetIndent = 6;
constexpr std::size_t kMostValues = 20;  // of a facet
constexpr int kPoint = 3;                // " · "

/// "1–10 of 57 hits", "2 of 57 hits", or "3 hits" where all are shown.
std::string extent(const Answer& answer) {
  const std::string hits = answer.total == 1 ? "hit" : "hits";
  if (answer.hits.size() == answer.total) return fmt::format("{} {}", answer.total, hits);
  if (answer.hits.empty()) return fmt::format("none shown of {} {}", answer.total, hits);
  if (answer.hits.size() == 1)
    return fmt::format("{} of {} {}", answer.hits.front().rank, answer.total, hits);
  return fmt::format("{}–{} of {} {}", answer.hits.front().rank, answer.hits.back().rank, answer.total, hits);
}

/// The most frequent values with their counts, and how many more there are.
std::vector<StyledText> items_of(const FacetCounts& facet) {
  std::vector<StyledText> items;
  for (std::size_t i = 0; i < std::min(facet.counts.size(), kMostValues); ++i) {
    const auto& [value, count] = facet.counts[i];
    items.push_back(StyledText().add(value).add(fmt::format(" {}", count), Style::kDim));
  }
  if (facet.counts.size() > kMostValues) {
    items.push_back(StyledText().add(fmt::format("{} more", facet.counts.size() - kMostValues), Style::kDim));
  }
  return items;
}

/// Lines of items with points between them; no item is broken if it fits a line.
Block flowed(const std::vector<StyledText>& items, const Page& page) {
  Block result;
  StyledText line;
  for (const StyledText& item : items) {
    const bool fits = display_width(line.text()) + kPoint + display_width(item.text()) <= page.columns;
    if (!line.empty() && !fits) append(result, std::exchange(line, {}).lines(page.columns, page.appearance));
    if (!line.empty()) line.add(" · ", Style::kDim);
    line.add(item);
  }
  append(result, line.lines(page.columns, page.appearance));
  return result;
}

Block facets_block(const Answer& answer, const Page& page) {
  Block result;
  for (const FacetCounts& facet : answer.facets) {
    const StyledText tag = StyledText().add(name(facet.facet), Style::kTag);
    append(result, behind(tag, flowed(items_of(facet), page.narrowed(kFacetIndent)), kFacetIndent, page));
  }
  return result;
}

Block hits_block(const Answer& answer, const RenderOptions& options) {
  const Page page = text_page(options.columns, options.appearance, is_side_by_side(options, kSideBySideHit));
  Block result;
  if (answer.parsed)
    append(result, tagged(StyledText().add("read as", Style::kTag), StyledText().add(*answer.parsed),
                          kReadAsIndent, page));
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
  RenderOptions whole = options;
  whole.full = true;
  switch (options.shape) {
    case Shape::kHits:
      return to_text(hits_block(answer, options));
    case Shape::kEntry:
      return to_text(entry_block(answer.hits, options));
    case Shape::kPassage:
      return answer.hits.empty() ? "" : to_text(hit_block(answer.hits.front(), whole));
  }
  return {};
}

}  // namespace songngu
