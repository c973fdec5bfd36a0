#include "common/output/entry_layout.h"

#include <algorithm>

#include "common/output/width.h"

namespace songngu {
namespace {

constexpr int kWidestSideBySide = 200;
constexpr int kWidestStacked = 100;

}  // namespace

Page text_page(int columns, Appearance appearance, bool is_side_by_side) {
  return {std::min(columns, is_side_by_side ? kWidestSideBySide : kWidestStacked), appearance};
}

Block origin_block(const Origin& origin, const Page& page) {
  StyledText facts;
  if (origin.date) facts.add(*origin.date, Style::kDim);
  if (origin.date && origin.site) facts.add(" · ", Style::kDim);
  if (origin.site) facts.add(*origin.site, Style::kDim, origin.url.value_or(""));
  StyledText name;
  name.add(origin.id, Style::kDim, origin.file.empty() ? std::string() : file_address(origin.file));
  StyledText all = facts;
  if (!facts.empty()) all.add(" · ", Style::kDim);
  all.add(name);
  if (display_width(all.text()) <= page.columns) return all.lines(page.columns, page.appearance);
  Block result = facts.lines(page.columns, page.appearance);
  append(result, name.lines(page.columns, page.appearance));
  return result;
}

Block entry_head(std::string_view title, const Origin& origin, const std::vector<std::string>& tags,
                 const Page& page) {
  Block result = StyledText().add(title, Style::kTitle).lines(page.columns, page.appearance);
  append(result, origin_block(origin, page));
  if (origin.url)
    append(result,
           StyledText().add(*origin.url, Style::kDim, *origin.url).lines(page.columns, page.appearance));
  StyledText all;
  for (const std::string& tag : tags) all.add(all.empty() ? "#" : " #", Style::kTag).add(tag, Style::kTag);
  append(result, all.lines(page.columns, page.appearance));
  return result;
}

Block TwoSides::side_by_side(const Block& left, const Block& right, const Mark& mark) const {
  return songngu::side_by_side(left, half().columns, right, gutter(mark), gutter({}));
}

Block TwoSides::row(const std::function<Block(Language, const Page&)>& side, const Mark& mark) const {
  if (side_by_side_)
    return side_by_side(side(Language::kVietnamese, half()), side(Language::kEnglish, half()), mark);
  Block result;
  const int indent = kTagIndent + (gutter_ > 3 ? 2 : 0);
  for (const Language language : kLanguages) {
    StyledText tag;
    if (!mark.symbol.empty()) tag.add(mark.symbol + " ", mark.style);
    tag.add(name(language), Style::kTag);
    Block text = side(language, page_.narrowed(indent));
    if (!text.empty()) append(result, after_tag(tag, std::move(text), indent, page_));
  }
  return result;
}

Line TwoSides::gutter(const Mark& mark) const {
  const Line painted = one_line(StyledText().add(mark.text, mark.style), page_.appearance);
  const int before = (gutter_ - painted.width) / 2;
  return {spaces(before) + painted.text + spaces(gutter_ - before - painted.width), gutter_};
}

}  // namespace songngu
