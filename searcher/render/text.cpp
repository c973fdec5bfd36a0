#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/model/entry.h"
#include "common/output/block.h"
#include "common/output/entry_layout.h"
#include "common/output/styled_text.h"
#include "common/output/width.h"
#include "common/text/unicode/utf8.h"
#include "searcher/render/entry_rows.h"
#include "searcher/render/excerpt.h"
#include "searcher/render/facet.h"
#include "searcher/render/format.h"
#include "searcher/render/translations.h"

namespace songngu {
namespace {

/// From this many columns on, a hit has its counterpart next to it.
constexpr int kSideBySideHit = 120;

/// Whether two languages are shown next to each other: there is room for it, from `columns` on, or it was
/// asked for.
bool is_side_by_side(const RenderOptions& options, int columns) {
  if (options.layout != Layout::kAuto) return options.layout == Layout::kSide;
  return options.columns >= columns;
}

constexpr int kRankIndent = 5;           // "  1  "
constexpr int kScoreIndent = 9;          // " 12.345  "
constexpr std::uint32_t kExcerpt = 360;  // code points
constexpr double kUnlit = 0.5;           // renderings of less confidence are not highlighted

/// The `spans` of a passage, with ellipses for what is left out.
StyledText with_ellipses(const StyledText& passage, const std::vector<Span>& spans, std::uint32_t size) {
  StyledText result;
  std::uint32_t shown = 0;
  for (const Span& span : spans) {
    if (span.begin > shown) result.add(shown == 0 ? "… " : " … ", Style::kDim);
    result.add(passage.part(span));
    shown = span.end;
  }
  if (shown < size) result.add(" …", Style::kDim);
  return result;
}

StyledText highlighted(std::string_view text, Style style, const std::vector<Span>& matches) {
  StyledText result;
  result.add(text, style);
  for (const Span& match : matches) result.restyle(match, Style::kMatch);
  return result;
}

/// Highlights words and what renders them in the colour of the match: dim if it is uncertain, not at all if
/// it is more likely wrong than right.
void light(StyledText& text, const std::vector<Span>& spans, double confidence) {
  if (confidence < kUnlit) return;
  const Style style = confidence < kLowConfidence ? Style::kDimMatch : Style::kMatch;
  for (const Span& span : spans) text.restyle(span, style);
}

/// What is highlighted in the hit: its matches, or words that render those of its counterpart.
std::vector<Span> lit_in(const Hit& hit) {
  std::vector<Span> lit = hit.matches;
  if (!lit.empty() || !hit.counterpart) return lit;
  for (const CounterpartPassage& passage : hit.counterpart->passages) {
    for (const Rendering& rendering : passage.renderings) {
      if (rendering.confidence >= kUnlit) lit.push_back(rendering.of);
    }
  }
  return merged(std::move(lit));
}

StyledText hit_text(const Hit& hit, bool full) {
  StyledText whole;
  whole.add(hit.text, Style::kNormal);
  if (hit.counterpart) {
    for (const CounterpartPassage& passage : hit.counterpart->passages) {
      for (const Rendering& rendering : passage.renderings)
        light(whole, {rendering.of}, rendering.confidence);
    }
  }
  for (const Span& match : hit.matches) whole.restyle(match, Style::kMatch);
  if (full) return whole;
  return with_ellipses(whole, excerpt(hit.text, lit_in(hit), kExcerpt), code_point_count(hit.text));
}

/// The sentences that correspond to what matched; of very long ones what is around the renderings.
std::vector<Span> focus_of(const CounterpartPassage& passage, bool full) {
  const std::vector<Span>& spans = passage.focus.empty() ? passage.spans : passage.focus;
  if (spans.empty()) return {{0, code_point_count(passage.text)}};
  std::vector<Span> focus = join_adjacent(passage.text, spans);
  if (full) return focus;
  std::vector<Span> shown;
  for (const Span& span : focus) {
    std::vector<Span> lit;
    for (const Rendering& rendering : passage.renderings) {
      for (const Span& words : rendering.spans) {
        if (rendering.confidence >= kUnlit && words.begin >= span.begin && words.end <= span.end)
          lit.push_back({words.begin - span.begin, words.end - span.begin});
      }
    }
    if (lit.empty()) {
      shown.push_back(span);
      continue;
    }
    for (const Span& part : excerpt(slice(passage.text, span), merged(std::move(lit)), kExcerpt))
      shown.push_back({span.begin + part.begin, span.begin + part.end});
  }
  return shown;
}

/// The focus, and the rest of the passage dim. The rest is left out if it is long or there is no colour.
StyledText counterpart_text(const CounterpartPassage& passage, const RenderOptions& options) {
  const std::uint32_t size = code_point_count(passage.text);
  const std::vector<Span> focus = focus_of(passage, options.full);
  StyledText whole;
  whole.add(passage.text, Style::kDim);
  for (const Span& span : focus) whole.restyle(span, Style::kNormal);
  for (const Rendering& rendering : passage.renderings) light(whole, rendering.spans, rendering.confidence);
  for (const Span& match : passage.matches) whole.restyle(match, Style::kMatch);
  if (options.full || (options.appearance.color && size <= kExcerpt)) return whole;
  return with_ellipses(whole, focus, size);
}

StyledText language_tag(Language language) {
  return StyledText().add(name(language), Style::kTag);
}

Block counterpart_block(const Hit& hit, const RenderOptions& options, const Page& page) {
  const StyledText tag = language_tag(other(hit.language));
  if (!hit.counterpart)
    return tagged(tag, StyledText().add("(no counterpart)", Style::kDim), kTagIndent, page);
  const Counterpart& counterpart = *hit.counterpart;
  Block result;
  for (const CounterpartPassage& passage : counterpart.passages) {
    StyledText text = counterpart_text(passage, options);
    const bool last = &passage == &counterpart.passages.back();
    if (last && counterpart.confidence < kLowConfidence) {
      text.add(fmt::format("  (uncertain: {:.2f})", counterpart.confidence), Style::kDim);
    }
    const bool first = &passage == &counterpart.passages.front();
    append(result, tagged(first ? tag : StyledText(), text, kTagIndent, page));
  }
  return result;
}

Block neighbours(const std::vector<PassageText>& passages, const Page& page, bool full) {
  Block result;
  for (const PassageText& passage : passages) {
    const StyledText whole = highlighted(passage.text, Style::kDim, {});
    const std::vector<Span> shown = excerpt(passage.text, {}, kExcerpt);
    const StyledText text = full ? whole : with_ellipses(whole, shown, code_point_count(passage.text));
    append(result, tagged(StyledText().add(" ·", Style::kDim), text, kTagIndent, page));
  }
  return result;
}

bool is_its_own_title(const Hit& hit) {
  return hit.kind == Kind::kHeading && hit.title == hit.text;
}

Block passage_block(const Hit& hit, const RenderOptions& options, const Page& page) {
  return tagged(language_tag(hit.language), hit_text(hit, options.full), kTagIndent, page);
}

/// The counterpart begins next to the hit, below what is shown before the hit.
Block side_by_side(const Hit& hit, const RenderOptions& options, const Page& page) {
  const TwoSides sides(page, true);
  const Page column = sides.half();
  Block left = neighbours(hit.before, column, options.full);
  Block right(left.size());
  append(left, passage_block(hit, options, column));
  append(left, neighbours(hit.after, column, options.full));
  append(right, counterpart_block(hit, options, column));
  return sides.side_by_side(left, right);
}

Block stacked(const Hit& hit, const RenderOptions& options, const Page& page) {
  Block result = neighbours(hit.before, page, options.full);
  if (!is_its_own_title(hit) || !hit.before.empty() || !hit.after.empty())
    append(result, passage_block(hit, options, page));
  append(result, counterpart_block(hit, options, page));
  append(result, neighbours(hit.after, page, options.full));
  return result;
}

Block title_block(const Hit& hit, const Page& page) {
  StyledText title;
  title.add(hit.title.value_or(hit.entry), Style::kTitle);
  if (is_its_own_title(hit)) {
    for (const Span& match : hit.matches) title.restyle(match, Style::kMatch);
  }
  return tagged(StyledText().add(fmt::format("{:>3}", hit.rank)), title, kRankIndent, page);
}

Block summaries_block(const Hit& hit, const Page& page) {
  Block result;
  for (const PassageText& summary : hit.summaries) {
    append(result, tagged(StyledText().add(" •", Style::kDim), StyledText().add(summary.text, Style::kDim),
                          kTagIndent, page));
  }
  return result;
}

Block explanation_block(const Hit& hit, const Page& page) {
  if (hit.explain.empty()) return {};
  const auto row = [&](double score, std::string_view what) {
    const std::string number = fmt::format("{:>7.3f}", score);
    return tagged(StyledText().add(number, Style::kDim), StyledText().add(what, Style::kDim), kScoreIndent,
                  page);
  };
  Block result = row(hit.score, "score, the sum of:");
  for (const ScorePart& part : hit.explain) append(result, row(part.score, part.what));
  return result;
}

Block hit_block(const Hit& hit, const RenderOptions& options) {
  const bool side = is_side_by_side(options, kSideBySideHit);
  const Page page = text_page(options.columns, options.appearance, side);
  const Page inner = page.narrowed(kRankIndent);
  Block result = title_block(hit, page);
  Block body = origin_block(Origin::of(hit, hit.id), inner);
  append(body, side ? side_by_side(hit, options, inner) : stacked(hit, options, inner));
  append(body, summaries_block(hit, inner));
  append(body, explanation_block(hit, inner));
  append(result, indented(std::move(body), kRankIndent));
  return result;
}

Style style_of(const Hit& hit) {
  return hit.kind == Kind::kHeading ? Style::kTitle : Style::kNormal;
}

Block side_block(const std::vector<Hit>& entry, const std::vector<std::size_t>& passages, const Page& page) {
  Block result;
  for (const std::size_t i : passages) {
    append(result, StyledText().add(entry[i].text, style_of(entry[i])).lines(page.columns, page.appearance));
  }
  return result;
}

Block summary_block(const std::vector<Hit>& entry, const Page& page) {
  Block result;
  for (const Hit& hit : entry) {
    if (is_article(hit.kind)) continue;
    const StyledText mark = StyledText().add(hit.kind == Kind::kSummary ? "•" : "📌");
    append(result, tagged(mark, StyledText().add(hit.text), kTagIndent, page));
  }
  return result;
}

/// `entry`: all hits of an entry in reading order.
Block entry_block(const std::vector<Hit>& entry, const RenderOptions& options) {
  if (entry.empty()) return {};
  const bool side_by_side = is_side_by_side(options, kSideBySideEntry);
  const Page page = text_page(options.columns, options.appearance, side_by_side);
  const Hit& first = entry.front();
  Block result =
      entry_head(first.title.value_or(first.entry), Origin::of(first, first.entry), first.tags, page);
  if (Block summary = summary_block(entry, page); !summary.empty()) {
    result.emplace_back();
    append(result, std::move(summary));
  }
  const TwoSides sides(page, side_by_side);
  for (const EntryRow& row : entry_rows(entry)) {
    result.emplace_back();
    append(result, sides.row([&](Language language, const Page& side) {
      return side_block(entry, language == Language::kVietnamese ? row.vi : row.en, side);
    }));
  }
  return result;
}

constexpr int kReadAsIndent = 9;
constexpr int kFacetIndent = 6;
constexpr std::size_t kMostValues = 20;  // of a facet
constexpr int kPoint = 3;                // " · "

/// "1–10 of 57 hits", "2 of 57 hits", or "3 hits" if all are shown.
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

/// Lines of items with dots between them; an item is broken only if it is longer than a line.
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
    append(result, after_tag(tag, flowed(items_of(facet), page.narrowed(kFacetIndent)), kFacetIndent, page));
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
  if (answer.translations) return translations_text(answer, options);
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
