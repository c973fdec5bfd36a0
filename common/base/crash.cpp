#include "common/base/crash.h"

#include <array>
#include <csignal>
#include <cstring>

#include <unistd.h>

namespace songngu {
namespace {

const char* program_name = "";
thread_local const Error* blamed = nullptr;
std::array<char, 1 << 16> handler_stack;  // the crash may be that of a full stack

void say(const char* text) {
  // Nothing can be done about a message that can't be written.
  if (::write(STDERR_FILENO, text, std::strlen(text)) < 0) return;
}

// Nothing here may allocate or lock: the crash may have come in the middle of either.
extern "C" void on_crash(int signal) {
  if (blamed == nullptr) {
    std::signal(signal, SIG_DFL);
    std::raise(signal);
    return;
  }
  for (const char* part :
       {program_name, ": error: ", blamed->what(), "\nhint: ", blamed->hint().c_str(), "\n"}) {
    say(part);
  }
  ::_exit(static_cast<int>(blamed->code()));
}

}  // namespace

void report_crashes(const char* program) {
  if (kSanitizerReportsCrashes) return;
  program_name = program;
  const stack_t stack = {.ss_sp = handler_stack.data(), .ss_flags = 0, .ss_size = handler_stack.size()};
  ::sigaltstack(&stack, nullptr);
  struct sigaction action = {};
  action.sa_handler = on_crash;
  action.sa_flags = SA_ONSTACK | SA_NODEFER;
  for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGABRT}) ::sigaction(signal, &action, nullptr);
}

CrashBlame::CrashBlame(const Error& said) : before_(blamed) {
  blamed = &said;
}

CrashBlame::~CrashBlame() {
  blamed = before_;
}

}  // namespace songngu
