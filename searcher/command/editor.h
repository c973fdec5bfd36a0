// Opening a passage where it was written.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace songngu {

/// The arguments for an editor to show a line of a file: +LINE FILE, or --goto FILE:LINE for the editors of
/// the VS Code family.
std::vector<std::string> editor_arguments(const std::string& editor, const std::string& file,
                                          std::uint32_t line);

/// Opens the file in $VISUAL, $EDITOR or vi, and waits for it. The editor's command may have options; the
/// file's name is never read by the shell. THROWS: Error(kUsage) where the editor fails.
void open_in_editor(const std::string& file, std::uint32_t line);

}  // namespace songngu
