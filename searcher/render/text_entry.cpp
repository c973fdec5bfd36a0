#include "searcher/render/text_entry.h"

#include "searcher/render/entry_rows.h"
#include "searcher/render/text_hit.h"

namespace songngu {
namespace {

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

}  // namespace

Block entry_block(const std::vector<Hit>& entry, const RenderOptions& options) {
  if (entry.empty()) return {};
  const bool beside = is_side_by_side(options, kSideBySideEntry);
  const Page page = text_page(options.columns, options.appearance, beside);
  const Hit& first = entry.front();
  Block result =
      entry_head(first.title.value_or(first.entry), Origin::of(first, first.entry), first.tags, page);
  if (Block summary = summary_block(entry, page); !summary.empty()) {
    result.emplace_back();
    append(result, std::move(summary));
  }
  const TwoSides sides(page, beside);
  for (const EntryRow& row : entry_rows(entry)) {
    result.emplace_back();
    append(result, sides.row([&](Language language, const Page& side) {
      return side_block(entry, language == Language::kVietnamese ? row.vi : row.en, side);
    }));
  }
  return result;
}

}  // namespace songngu
