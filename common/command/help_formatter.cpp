#include "common/command/help_formatter.h"

#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

namespace songngu {
namespace {

class HelpFormatter : public CLI::Formatter {
 public:
  explicit HelpFormatter(HelpLayout layout) : layout_(std::move(layout)) { column_width(layout_.columns); }

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

}  // namespace

std::shared_ptr<CLI::FormatterBase> help_formatter(HelpLayout layout) {
  return std::make_shared<HelpFormatter>(std::move(layout));
}

}  // namespace songngu
