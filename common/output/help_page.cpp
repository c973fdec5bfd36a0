#include "common/output/help_page.h"

#include <sstream>

#include "common/output/width.h"

namespace songngu {
namespace {

constexpr int kColumns = 80;

// Where what follows the first line of `line` begins; none where it can't be broken.
std::size_t hanging_indent(const std::string& line) {
  const std::size_t first = line.find_first_not_of(' ');
  if (first != 2) return first == 0 ? std::string::npos : first;
  const std::size_t gap = line.find("  ", first);
  return gap == std::string::npos ? gap : line.find_first_not_of(' ', gap);
}

// The blank that ends the longest beginning of `line` that fits and goes on behind `indent`; none where none
// does.
std::size_t last_blank_within(const std::string& line, std::size_t indent) {
  std::size_t found = std::string::npos;
  for (std::size_t at = line.find(' ', indent); at != std::string::npos; at = line.find(' ', at + 1)) {
    if (display_width(line.substr(0, at)) > kColumns) break;
    found = at;
  }
  return found;
}

// Not wrap(), which also breaks behind a slash: what stands between blanks is to be copied.
std::string wrapped(std::string line) {
  std::string result;
  const std::size_t indent = hanging_indent(line);
  while (indent != std::string::npos && display_width(line) > kColumns) {
    const std::size_t blank = last_blank_within(line, indent);
    if (blank == std::string::npos) break;
    result.append(line, 0, blank).append(1, '\n');
    line.replace(0, blank + 1, indent, ' ');
  }
  return result + line + '\n';
}

}  // namespace

std::string help_page(const std::string& text) {
  std::string page;
  std::string before = "text";
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line); before = line) {
    if (!line.empty() || !before.empty()) page += wrapped(line);
  }
  return page;
}

}  // namespace songngu
