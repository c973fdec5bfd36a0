// What both programs do around their work.
#pragma once

#include "common/command/command_line.h"

namespace songngu {

/// Runs `run` on the arguments and gives the exit code; prints what it throws: an error on standard error,
/// what was asked for (Printed) on standard output. Writing to a closed pipe and writing too large a file are
/// errors of the write from now on, and crashes are reported. Never throws.
int run_program(const char* program, int argc, char** argv, ExitCode (*run)(const Words& arguments));

}  // namespace songngu
