// How the options of both programs are listed in --help and, fewer of them, in -h.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace CLI {
class FormatterBase;
}

namespace songngu {

/// What a page of help holds besides its options.
struct HelpLayout {
  std::string usage;            ///< in place of the option parser's own
  std::size_t columns = 32;     ///< where descriptions begin
  std::string only_group = {};  ///< -h: these options alone, a line each; empty: all
};

/// `-n, --limit N`: letter and name apart, as other programs have them.
std::shared_ptr<CLI::FormatterBase> help_formatter(HelpLayout layout);

}  // namespace songngu
