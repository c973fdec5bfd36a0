// Interruption (SIGINT, SIGTERM, SIGHUP): a signal handler sets a flag, and long work checks it between
// steps.
#pragma once

namespace songngu {

/// Makes SIGINT, SIGTERM and SIGHUP set the flag. A second SIGINT or SIGTERM ends the program at once; a
/// second SIGHUP does nothing, as a terminal that is closed sends several. Under nohup SIGHUP stays ignored.
void watch_for_interrupts();

/// THROWS: Error(kInterrupted) if the flag is set.
void stop_if_interrupted();

}  // namespace songngu
