// Pages of help: --help with all options, -h with the common ones.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace songngu {

/// The parts of a page of help besides the options.
struct HelpLayout {
  std::string usage;            ///< "Usage: …", with line ends
  std::string footer;           ///< after the options
  std::string only_group = {};  ///< -h: only these options, one per line; empty: all
};

/// The page for the options of `app`, in eighty columns.
std::string help_page(CLI::App& app, const HelpLayout& layout);

/// `text` with one empty line instead of several, and with the descriptions of options wrapped between words,
/// below where they begin. Lines without a second column, such as sentences and examples, stay as they are.
std::string wrapped_help(const std::string& text);

}  // namespace songngu
