// The indexer's command line: its commands, each in a file of its own name, and the choice between them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/error.h"

namespace songngu {

using Words = std::vector<std::string>;

/// A command takes the arguments after its name. THROWS: Error.
ExitCode run_build(const Words& arguments);
ExitCode run_update(const Words& arguments);
ExitCode run_check(const Words& arguments);
ExitCode run_align(const Words& arguments);
ExitCode run_export(const Words& arguments);
ExitCode run_stats(const Words& arguments);
ExitCode run_verify(const Words& arguments);

struct Command {
  std::string_view name;
  std::string_view operands;
  std::string_view summary;
  ExitCode (*run)(const Words& arguments);
};

std::span<const Command> commands();

/// Parses the arguments, runs the command and gives the exit code. Never throws.
int run_indexer(int argc, char** argv);

}  // namespace songngu
