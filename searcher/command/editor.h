// Opening a passage in the file that it was read from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "songngu/searcher.h"

namespace songngu {

/// THROWS: Error(kPartial) if the hit's file is not there, which says what is missing and which command
/// helps. `named`: the databases of the command line; empty: the default one. `corpus_given`: whether the
/// user said where the corpus is.
void expect_file(const Hit& hit, const std::vector<std::string>& named, bool corpus_given);

/// The arguments for an editor to show a line of a file: +LINE FILE, or --goto FILE:LINE for the editors of
/// the VS Code family.
std::vector<std::string> editor_arguments(const std::string& editor, const std::string& file,
                                          std::uint32_t line);

/// Opens the file in $VISUAL, $EDITOR or vi, and waits for it. The editor's command may have options; the
/// shell never interprets the file's name. THROWS: Error(kUsage) if the editor fails.
void open_in_editor(const std::string& file, std::uint32_t line);

}  // namespace songngu
