// The searcher's command line.
#pragma once

namespace songngu {

/// Parses the arguments, runs the search and gives the exit code. Never throws.
int run_searcher(int argc, char** argv);

}  // namespace songngu
