#include "indexer/command/command.h"

namespace songngu {

ExitCode run_update(const Words& /*arguments*/) {
  throw Error(ExitCode::kUsage, "update is not there yet");
}

}  // namespace songngu
