// Pages of help: --help with all options, -h with the common ones.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace songngu {

/// What a page of help says besides the options.
struct HelpLayout {
  std::string usage;            ///< "Usage: …", its lines ended
  std::string footer;           ///< after the options
  std::string only_group = {};  ///< -h: these options alone, a line each; empty: all
};

/// The page for the options of `app`, in eighty columns.
std::string help_page(CLI::App& app, const HelpLayout& layout);

/// `text` with one empty line where several follow each other, and with its long lines wrapped between words:
/// what describes an option below its description. Sentences and examples, which have no second column, stay
/// as they are.
std::string wrapped_help(const std::string& text);

}  // namespace songngu
