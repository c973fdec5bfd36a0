// A wish to stop (SIGINT, SIGTERM, SIGHUP), noted by a signal handler and looked at between steps of long
// work.
#pragma once

namespace songngu {

/// Makes SIGINT, SIGTERM and SIGHUP set the wish. A second SIGINT or SIGTERM ends the program at once; a
/// second SIGHUP does nothing, as a terminal that is closed sends several. Under nohup SIGHUP stays ignored.
void watch_for_interrupts();

/// THROWS: Error(kInterrupted) once the wish is there.
void stop_if_interrupted();

}  // namespace songngu
