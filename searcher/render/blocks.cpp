#include "searcher/render/blocks.h"

#include <algorithm>
#include <iterator>

namespace songngu {
namespace {

std::string blanks(int count) {
  return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

Line after(const std::string& start, int start_width, const Line& rest) {
  return {start + rest.text, start_width + rest.width};
}

}  // namespace

Block tagged(const StyledText& tag, const StyledText& text, int indent, const Page& page) {
  return behind(tag, text.lines(page.columns - indent, page.appearance), indent, page);
}

Block behind(const StyledText& tag, Block block, int indent, const Page& page) {
  const Block tag_lines = tag.lines(page.columns, page.appearance);
  if (block.empty() && !tag_lines.empty()) block.emplace_back();
  for (std::size_t i = 0; i < block.size(); ++i) {
    const Line start = i == 0 && !tag_lines.empty() ? tag_lines.front() : Line{};
    block[i] = after(start.text + blanks(indent - start.width), std::max(indent, start.width), block[i]);
  }
  return block;
}

Block indented(Block block, int columns) {
  for (Line& line : block) line = after(blanks(columns), columns, line);
  return block;
}

Block beside(const Block& left, const Block& right, int left_columns, const Page& page) {
  const Line rule = StyledText().add("│", Style::kDim).lines(1, page.appearance).front();
  Block result;
  for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
    const Line start = i < left.size() ? left[i] : Line{};
    const Line rest = i < right.size() ? right[i] : Line{};
    const std::string text = start.text + blanks(left_columns - start.width) + ' ' + rule.text;
    result.push_back({rest.text.empty() ? text : text + ' ' + rest.text, left_columns + 3 + rest.width});
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
