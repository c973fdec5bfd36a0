// What --help says besides the options themselves.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace songngu {

/// The formats as the help of --format lists them.
std::string format_list();

/// All of --help.
std::string help_text(CLI::App& app);

}  // namespace songngu
