#include "searcher/render/text_page.h"

#include <algorithm>

namespace songngu {
namespace {

constexpr int kRule = 3;  // " │ "
constexpr int kSideFrom = 120;
constexpr int kWidestStacked = 100;
constexpr int kWidestSide = 200;

}  // namespace

int half_of(const Page& page) {
  return (page.columns - kRule) / 2;
}

Block halves(const Block& left, const Block& right, const Page& page) {
  const Line rule = one_line(StyledText().add("│", Style::kDim), page.appearance);
  const Line gutter{" " + rule.text + " ", kRule};
  return beside(left, half_of(page), right, gutter, gutter);
}

bool is_side_by_side(const RenderOptions& options) {
  if (options.layout != Layout::kAuto) return options.layout == Layout::kSide;
  return options.columns >= kSideFrom;
}

Page text_page(const RenderOptions& options) {
  const int widest = is_side_by_side(options) ? kWidestSide : kWidestStacked;
  return {std::min(options.columns, widest), options.appearance};
}

}  // namespace songngu
