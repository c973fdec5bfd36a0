// A wish to stop (SIGINT, SIGTERM), noted by a signal handler and looked at between steps of long work.
#pragma once

namespace songngu {

/// Makes SIGINT and SIGTERM set the wish; a second signal ends the program at once.
void watch_for_interrupts();

/// THROWS: Error(kInterrupted) once the wish is there.
void stop_if_interrupted();

}  // namespace songngu
