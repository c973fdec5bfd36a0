#include "searcher/search/read/deadline.h"

#include "common/base/error.h"

namespace songngu {
namespace {

using Clock = std::chrono::steady_clock;

thread_local Clock::time_point deadline = Clock::time_point::max();

}  // namespace

const char* const kLateMessage = "timed out: no answer within the time of --timeout";
const char* const kLateHint =
    "simplify the query or allow more time; indexer verify checks whether the database is damaged";

DeadlineScope::DeadlineScope(double seconds) : before_(deadline) {
  if (seconds <= 0) return;
  deadline =
      Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

DeadlineScope::~DeadlineScope() {
  deadline = before_;
}

void stop_if_late() {
  if (deadline == Clock::time_point::max() || Clock::now() < deadline) return;
  throw Error(ExitCode::kFailure, kLateMessage, kLateHint);
}

}  // namespace songngu
