#include "common/command/help.h"

#include <sstream>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "common/output/width.h"

namespace songngu {
namespace {

constexpr std::size_t kNameColumns = 32;  // descriptions begin here

class HelpFormatter : public CLI::Formatter {
 public:
  explicit HelpFormatter(HelpLayout layout) : layout_(std::move(layout)) { column_width(kNameColumns); }

  std::string make_usage(const CLI::App* /*app*/, std::string /*name*/) const override {
    return layout_.usage;
  }

  std::string make_group(std::string group, bool is_positional,
                         std::vector<const CLI::Option*> options) const override {
    if (!layout_.only_group.empty() && group != layout_.only_group) return {};
    return CLI::Formatter::make_group(std::move(group), is_positional, std::move(options));
  }

  std::string make_option_name(const CLI::Option* option, bool is_positional) const override {
    std::string names = CLI::Formatter::make_option_name(option, is_positional);
    if (const std::size_t comma = names.find(','); comma != std::string::npos) names.insert(comma + 1, " ");
    return names;
  }

  std::string make_option_desc(const CLI::Option* option) const override {
    const std::string whole = CLI::Formatter::make_option_desc(option);
    return layout_.only_group.empty() ? whole : whole.substr(0, whole.find('\n'));
  }

 private:
  HelpLayout layout_;
};

constexpr int kColumns = 80;

/// Where the second line begins if `line` is broken; none if it can't be broken.
std::size_t hanging_indent(const std::string& line) {
  const std::size_t first = line.find_first_not_of(' ');
  if (first != 2) return first == 0 ? std::string::npos : first;
  const std::size_t gap = line.find("  ", first);
  return gap == std::string::npos ? gap : line.find_first_not_of(' ', gap);
}

/// The last space, after `indent`, at which `line` can be broken so that its beginning fits; none if there is
/// none.
std::size_t last_space_within(const std::string& line, std::size_t indent) {
  std::size_t found = std::string::npos;
  for (std::size_t at = line.find(' ', indent); at != std::string::npos; at = line.find(' ', at + 1)) {
    if (display_width(line.substr(0, at)) > kColumns) break;
    found = at;
  }
  return found;
}

/// Does not use wrap(), which also breaks after a slash: a path is to be copied as a whole.
std::string wrapped(std::string line) {
  std::string result;
  const std::size_t indent = hanging_indent(line);
  while (indent != std::string::npos && display_width(line) > kColumns) {
    const std::size_t space = last_space_within(line, indent);
    if (space == std::string::npos) break;
    result.append(line, 0, space).append(1, '\n');
    line.replace(0, space + 1, indent, ' ');
  }
  return result + line + '\n';
}

}  // namespace

std::string wrapped_help(const std::string& text) {
  std::string page;
  std::string before = "text";
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line); before = line) {
    if (!line.empty() || !before.empty()) page += wrapped(line);
  }
  return page;
}

std::string help_page(CLI::App& app, const HelpLayout& layout) {
  app.footer(layout.footer);
  app.formatter(std::make_shared<HelpFormatter>(layout));
  return wrapped_help(app.help());
}

}  // namespace songngu
