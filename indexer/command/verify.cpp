#include "indexer/command/command.h"

namespace songngu {

ExitCode run_verify(const Words& /*arguments*/) {
  throw Error(ExitCode::kUsage, "verify is not there yet");
}

}  // namespace songngu
