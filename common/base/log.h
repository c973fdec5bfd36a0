// Logging: everything goes to standard error, so that standard output carries results only.
#pragma once

namespace songngu {

enum class Verbosity { kQuiet, kNormal, kVerbose };

/// Makes spdlog's default logger write plain messages to standard error. Call first thing in a program.
void set_up_logging(Verbosity verbosity = Verbosity::kNormal);

}  // namespace songngu
