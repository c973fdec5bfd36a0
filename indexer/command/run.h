// The indexer's command line: its commands, each in a file of its own name, and the choice between them.
#pragma once

#include <string>
#include <string_view>

#include "common/command/command_line.h"

namespace songngu {

/// A command takes the arguments after its name. THROWS: Error; Printed.
ExitCode run_build(const Words& arguments);
ExitCode run_update(const Words& arguments);
ExitCode run_check(const Words& arguments);
ExitCode run_import(const Words& arguments);
ExitCode run_align(const Words& arguments);
ExitCode run_export(const Words& arguments);
ExitCode run_stats(const Words& arguments);
ExitCode run_verify(const Words& arguments);

/// The options and operands of one of these commands.
class IndexerLine : public CommandLine {
 public:
  /// `footer` ends the help: examples above all.
  IndexerLine(const std::string& command, std::string_view footer);

  /// THROWS as CommandLine::parse() does; Error(kUsage) also if operands are missing or not taken.
  Words parse(const Words& arguments);

 private:
  std::string command_;
};

/// Parses the arguments, runs the command and gives the exit code. Never throws.
int run_indexer(int argc, char** argv);

}  // namespace songngu
