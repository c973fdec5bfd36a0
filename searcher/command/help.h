// What --help says besides the options themselves.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace songngu {

/// The formats as the help of --format lists them.
std::string format_list();

/// The heading of the options that -h lists.
inline constexpr const char* kCommonOptions = "Common options";

/// All of --help.
std::string help_text(CLI::App& app);

/// All of -h: a screen.
std::string short_help_text(CLI::App& app);

}  // namespace songngu
