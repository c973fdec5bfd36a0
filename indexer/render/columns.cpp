#include "indexer/render/columns.h"

#include <algorithm>
#include <limits>

namespace songngu {
namespace {

std::string blanks(int columns) {
  return std::string(static_cast<std::size_t>(std::max(columns, 0)), ' ');
}

Line line_at(const Lines& lines, std::size_t i) {
  return i < lines.size() ? lines[i] : Line{};
}

}  // namespace

Line one_line(const StyledText& text, Appearance appearance) {
  const Lines lines = text.lines(std::numeric_limits<int>::max(), appearance);
  return lines.empty() ? Line{} : lines.front();
}

Lines beside(const Lines& left, int left_columns, const Lines& right, const Line& first_gutter,
             const Line& gutter) {
  Lines result;
  const std::size_t count = std::max({left.size(), right.size(), std::size_t{1}});
  for (std::size_t i = 0; i < count; ++i) {
    const Line at_left = line_at(left, i);
    const Line at_right = line_at(right, i);
    const Line& between = i == 0 ? first_gutter : gutter;
    result.push_back({at_left.text + blanks(left_columns - at_left.width) + between.text + at_right.text,
                      std::max(left_columns, at_left.width) + between.width + at_right.width});
  }
  return result;
}

Lines behind(const Line& tag, const Lines& text) {
  Lines result;
  for (const Line& line : text) {
    result.push_back({(result.empty() ? tag.text : blanks(tag.width)) + line.text, tag.width + line.width});
  }
  return result;
}

std::string joined(const Lines& lines) {
  std::string result;
  for (const Line& line : lines) {
    result += line.text;
    result.erase(result.find_last_not_of(' ') + 1);
    result += '\n';
  }
  return result;
}

}  // namespace songngu
