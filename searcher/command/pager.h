// Showing long output through a pager.
#pragma once

#include <string>

#include "common/output/terminal.h"

namespace songngu {

/// The command that shows long output: $PAGER, else `less -R`; empty where none is wanted (PAGER empty or
/// `cat`).
std::string pager_command();

/// Whether OSC 8 links get through it: they do through less, and show as noise in others.
bool keeps_links(const std::string& command);

/// Whether the output is more than a screenful, for a terminal whose size is known.
bool exceeds_screen(const std::string& text, const TerminalFacts& facts);

/// Runs the pager on the text; false when it failed to show it, so that the text still has to be written.
bool show_in_pager(const std::string& command, const std::string& text);

}  // namespace songngu
