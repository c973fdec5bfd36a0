#include "common/base/crash.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string_view>
#include <utility>

#include <dlfcn.h>
#include <link.h>
#include <unistd.h>
#include <unwind.h>

#include "common/base/error.h"

namespace songngu {
namespace {

/// Where a program or a library has its machine code.
struct CodeRange {
  std::uintptr_t begin = 0;
  std::uintptr_t end = 0;

  [[nodiscard]] bool contains(std::uintptr_t address) const { return begin <= address && address < end; }
};

const char* program_name = "";
thread_local const Error* blamed = nullptr;
thread_local bool is_handling = false;
std::array<char, 1 << 16> handler_stack;  // the crash may be that of a full stack
CodeRange program_code;
CodeRange xapian_code;

CodeRange code_of(const dl_phdr_info& loaded) {
  CodeRange code;
  for (std::size_t i = 0; i < loaded.dlpi_phnum; ++i) {
    const auto& segment = loaded.dlpi_phdr[i];
    if (segment.p_type != PT_LOAD || (segment.p_flags & PF_X) == 0) continue;
    const std::uintptr_t begin = loaded.dlpi_addr + segment.p_vaddr;
    code.begin = code.begin == 0 ? begin : std::min(code.begin, begin);
    code.end = std::max(code.end, begin + segment.p_memsz);
  }
  return code;
}

/// The program itself comes first, and has no name.
int remember_code(dl_phdr_info* loaded, std::size_t /*size*/, void* /*nothing*/) {
  if (program_code.end == 0) program_code = code_of(*loaded);
  if (std::string_view(loaded->dlpi_name).find("/libxapian") != std::string_view::npos) {
    xapian_code = code_of(*loaded);
  }
  return 0;
}

/// The linker lets Xapian call the program's copies of std::string's functions and the like.
bool is_of_standard_library(std::uintptr_t address) {
  Dl_info found = {};
  // NOLINTNEXTLINE(performance-no-int-to-ptr): an address of code is all that is known here
  if (::dladdr(reinterpret_cast<void*>(address), &found) == 0 || found.dli_sname == nullptr) return false;
  const std::string_view mangled = found.dli_sname;
  return mangled.starts_with("_ZSt") || mangled.starts_with("_ZNSt") || mangled.starts_with("_ZNKSt");
}

/// Goes through the calls from the handler outwards, to the first of Xapian's.
struct Calls {
  bool is_interrupted_reached = false;  ///< what came before is the handler
  bool is_program_inside = false;  ///< the program's own code was called, and not for the standard library
  bool is_xapian_reached = false;
};

/// What the signal interrupted comes first where the address of a frame is that of an instruction that has
/// not been executed yet. Other libraries crash because of what they were given.
_Unwind_Reason_Code look_at_call(_Unwind_Context* call, void* result) {
  Calls& calls = *static_cast<Calls*>(result);
  int interrupted = 0;
  const std::uintptr_t address = _Unwind_GetIPInfo(call, &interrupted);
  if (interrupted != 0) calls = {.is_interrupted_reached = true};
  if (!calls.is_interrupted_reached) return _URC_NO_REASON;
  // A function of the standard library calls others that have no name here: the outermost frame decides.
  if (program_code.contains(address)) calls.is_program_inside = !is_of_standard_library(address);
  calls.is_xapian_reached = xapian_code.contains(address);
  return calls.is_xapian_reached ? _URC_END_OF_STACK : _URC_NO_REASON;
}

bool is_xapians() {
  Calls calls;
  _Unwind_Backtrace(look_at_call, &calls);
  return calls.is_xapian_reached && !calls.is_program_inside;
}

const char* name_of(int signal) {
  switch (signal) {
    case SIGSEGV:
      return "segmentation fault";
    case SIGBUS:
      return "bus error";
    case SIGFPE:
      return "arithmetic error";
    default:
      return "illegal instruction";
  }
}

void say(std::initializer_list<const char*> parts) {
  for (const char* part : parts) {
    // Nothing can be done about a message that can't be written.
    if (::write(STDERR_FILENO, part, std::strlen(part)) < 0) return;
  }
}

// Nothing here may allocate or lock, but for the loader's lock, which one thread may take twice. After a jump
// to nowhere even going through the calls crashes, and this is entered again.
extern "C" void on_crash(int signal) {
  const bool again = std::exchange(is_handling, true);
  if (!again && blamed != nullptr && is_xapians()) {
    say({program_name, ": error: ", blamed->what(), "\nhint: ", blamed->hint().c_str(), "\n"});
    ::_exit(static_cast<int>(blamed->code()));
  }
  std::signal(signal, SIG_DFL);
  say({program_name, ": error: ", kInternalError, name_of(signal), "\nhint: ", kReportIt,
       "; a core, if there is one, helps most\n"});
  std::raise(signal);
}

}  // namespace

void report_crashes(const char* program) {
  if (kSanitizerReportsCrashes) return;
  program_name = program;
  ::dl_iterate_phdr(remember_code, nullptr);
  const stack_t stack = {.ss_sp = handler_stack.data(), .ss_flags = 0, .ss_size = handler_stack.size()};
  ::sigaltstack(&stack, nullptr);
  struct sigaction action = {};
  action.sa_handler = on_crash;
  action.sa_flags = SA_ONSTACK | SA_NODEFER;
  for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL}) ::sigaction(signal, &action, nullptr);
}

CrashBlame::CrashBlame(const Error& said) : before_(blamed) {
  blamed = &said;
}

CrashBlame::~CrashBlame() {
  blamed = before_;
}

}  // namespace songngu
