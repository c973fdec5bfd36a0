#include "common/output/block.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace songngu {
namespace {

Line line_at(const Block& block, std::size_t i) {
  return i < block.size() ? block[i] : Line{};
}

}  // namespace

std::string spaces(int count) {
  return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

Line one_line(const StyledText& text, Appearance appearance) {
  const Block lines = text.lines(std::numeric_limits<int>::max(), appearance);
  return lines.empty() ? Line{} : lines.front();
}

Block after_tag(const Line& tag, Block block) {
  for (Line& line : block) {
    const std::string& start = &line == &block.front() ? tag.text : spaces(tag.width);
    line = {start + line.text, tag.width + line.width};
  }
  return block;
}

Block after_tag(const StyledText& tag, Block block, int indent, const Page& page) {
  Line start = one_line(tag, page.appearance);
  start = {start.text + spaces(indent - start.width), std::max(indent, start.width)};
  if (block.empty() && !tag.empty()) block.emplace_back();
  return after_tag(start, std::move(block));
}

Block tagged(const StyledText& tag, const StyledText& text, int indent, const Page& page) {
  return after_tag(tag, text.lines(page.columns - indent, page.appearance), indent, page);
}

Block indented(Block block, int columns) {
  for (Line& line : block) line = {spaces(columns) + line.text, columns + line.width};
  return block;
}

Block side_by_side(const Block& left, int left_columns, const Block& right, const Line& first_gutter,
                   const Line& gutter) {
  Block result;
  const std::size_t count = std::max({left.size(), right.size(), std::size_t{1}});
  for (std::size_t i = 0; i < count; ++i) {
    const Line at_left = line_at(left, i);
    const Line at_right = line_at(right, i);
    const Line& between = i == 0 ? first_gutter : gutter;
    result.push_back({at_left.text + spaces(left_columns - at_left.width) + between.text + at_right.text,
                      std::max(left_columns, at_left.width) + between.width + at_right.width});
  }
  return result;
}

void append(Block& block, Block more) {
  block.insert(block.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::string to_text(const Block& block) {
  std::string result;
  for (const Line& line : block) {
    result.append(line.text, 0, line.text.find_last_not_of(' ') + 1);
    result += '\n';
  }
  return result;
}

}  // namespace songngu
