#include "common/command/program.h"

#include <csignal>
#include <exception>

#include "common/base/crash.h"
#include "common/base/error.h"
#include "common/output/standard_streams.h"

namespace songngu {
namespace {

int finish(const char* program, const Error& error) {
  complain(program, error);
  return static_cast<int>(error.code());
}

}  // namespace

int run_program(const char* program, int argc, char** argv, ExitCode (*run)(const Words& arguments)) {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  report_crashes(program);
  try {
    try {
      return static_cast<int>(run(Words(argv + 1, argv + argc)));
    } catch (const Printed& printed) {
      print(printed.text);
      return static_cast<int>(ExitCode::kOk);
    }
  } catch (const std::exception& exception) {
    return finish(program, error_of(exception));
  }
}

}  // namespace songngu
