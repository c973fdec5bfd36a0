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
    const bool first = i == passages.front();
    StyledText tag;
    if (first) tag.add(name(entry[i].language), Style::kTag);
    append(result, tagged(tag, StyledText().add(entry[i].text, style_of(entry[i])), kTagIndent, page));
  }
  return result;
}

Block row_block(const std::vector<Hit>& entry, const EntryRow& row, const RenderOptions& options,
                const Page& page) {
  if (is_side_by_side(options)) {
    const Page column{half_of(page), page.appearance};
    return halves(side_block(entry, row.vi, column), side_block(entry, row.en, column), page);
  }
  Block result = side_block(entry, row.vi, page);
  append(result, side_block(entry, row.en, page));
  return result;
}

Block head_block(const std::vector<Hit>& entry, const Page& page) {
  const Hit& first = entry.front();
  Block result =
      StyledText().add(first.title.value_or(first.entry), Style::kTitle).lines(page.columns, page.appearance);
  append(result, origin(first, first.entry, page));
  if (first.url)
    append(result,
           StyledText().add(*first.url, Style::kDim, *first.url).lines(page.columns, page.appearance));
  StyledText tags;
  for (const std::string& tag : first.tags) tags.add(tags.empty() ? "#" : " #").add(tag);
  append(result, tags.lines(page.columns, page.appearance));
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
  const Page page = text_page(options);
  Block result = head_block(entry, page);
  if (Block summary = summary_block(entry, page); !summary.empty()) {
    result.emplace_back();
    append(result, std::move(summary));
  }
  for (const EntryRow& row : entry_rows(entry)) {
    result.emplace_back();
    append(result, row_block(entry, row, options, page));
  }
  return result;
}

}  // namespace songngu
