// The indexer's command line.
#pragma once

namespace songngu {

/// Parses the arguments, runs the command and gives the exit code. Never throws.
int run_indexer(int argc, char** argv);

}  // namespace songngu
