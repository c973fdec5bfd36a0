#include "searcher/render/text_hit.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/model/entry.h"
#include "common/text/unicode/utf8.h"
#include "searcher/render/excerpt.h"

namespace songngu {
namespace {

constexpr int kRankIndent = 5;           // "  1  "
constexpr int kScoreIndent = 9;          // " 12.345  "
constexpr std::uint32_t kExcerpt = 360;  // code points

/// The `spans` of a passage, with signs where something is left out.
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

StyledText hit_text(const Hit& hit, bool full) {
  const StyledText whole = highlighted(hit.text, Style::kNormal, hit.matches);
  if (full) return whole;
  return with_ellipses(whole, excerpt(hit.text, hit.matches, kExcerpt), code_point_count(hit.text));
}

/// The focus as it is and the rest dim; the rest goes where it would be long or could not be told apart.
StyledText counterpart_text(const CounterpartPassage& passage, const RenderOptions& options) {
  const std::uint32_t size = code_point_count(passage.text);
  const std::vector<Span>& spans = passage.focus.empty() ? passage.spans : passage.focus;
  const std::vector<Span> focus =
      spans.empty() ? std::vector<Span>{{0, size}} : join_adjacent(passage.text, spans);
  StyledText whole;
  whole.add(passage.text, Style::kDim);
  for (const Span& span : focus) whole.restyle(span, Style::kNormal);
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

/// The counterpart begins where the hit does, whatever stands before that.
Block side_by_side(const Hit& hit, const RenderOptions& options, const Page& page) {
  const TwoSides sides(page, true);
  const Page column = sides.half();
  Block left = neighbours(hit.before, column, options.full);
  Block right(left.size());
  append(left, passage_block(hit, options, column));
  append(left, neighbours(hit.after, column, options.full));
  append(right, counterpart_block(hit, options, column));
  return sides.beside(left, right);
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

}  // namespace

bool is_side_by_side(const RenderOptions& options, int columns) {
  if (options.layout != Layout::kAuto) return options.layout == Layout::kSide;
  return options.columns >= columns;
}

Block hit_block(const Hit& hit, const RenderOptions& options) {
  const bool beside = is_side_by_side(options, kSideBySideHit);
  const Page page = text_page(options.columns, options.appearance, beside);
  const Page inner = page.narrowed(kRankIndent);
  Block result = title_block(hit, page);
  Block body = origin_block(Origin::of(hit, hit.id), inner);
  append(body, beside ? side_by_side(hit, options, inner) : stacked(hit, options, inner));
  append(body, summaries_block(hit, inner));
  append(body, explanation_block(hit, inner));
  append(result, indented(std::move(body), kRankIndent));
  return result;
}

}  // namespace songngu
