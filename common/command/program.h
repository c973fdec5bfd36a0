// Runs a program, and does what both programs do before and after their work.
#pragma once

#include "common/command/command_line.h"

namespace songngu {

/// Runs `run` on the arguments and returns the exit code. Prints what it throws: an error on standard error,
/// help and the like (Printed) on standard output. From now on, writing to a closed pipe or beyond a file's
/// limit is an error and not a signal, and crashes are reported. Never throws.
int run_program(const char* program, int argc, char** argv, ExitCode (*run)(const Words& arguments));

}  // namespace songngu
