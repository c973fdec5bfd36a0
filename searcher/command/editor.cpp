#include "searcher/command/editor.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <filesystem>

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/base/environment.h"
#include "common/base/error.h"

namespace songngu {
namespace {

std::string editor_command() {
  for (const char* variable : {"VISUAL", "EDITOR"}) {
    if (const auto value = environment_value(variable); is_set(value)) return *value;
  }
  return "vi";
}

bool is_code(const std::string& editor) {
  const std::string program = std::filesystem::path(editor.substr(0, editor.find(' '))).filename().string();
  static constexpr std::array<std::string_view, 4> kNames = {"code", "codium", "vscodium", "code-insiders"};
  return std::find(kNames.begin(), kNames.end(), program) != kNames.end();
}

/// In the child. The shell splits the editor's own command; what is to be opened comes as arguments ("$@").
[[noreturn]] void become_editor(const std::string& editor, const std::vector<std::string>& arguments) {
  std::signal(SIGPIPE, SIG_DFL);
  const std::string script = editor + " \"$@\"";
  std::vector<const char*> argv = {"sh", "-c", script.c_str(), editor.c_str()};
  for (const std::string& argument : arguments) argv.push_back(argument.c_str());
  argv.push_back(nullptr);
  execv("/bin/sh", const_cast<char* const*>(argv.data()));
  _exit(127);
}

}  // namespace

std::vector<std::string> editor_arguments(const std::string& editor, const std::string& file,
                                          std::uint32_t line) {
  const std::string path = file.starts_with('-') || file.starts_with('+') ? "./" + file : file;
  if (is_code(editor)) return {"--goto", fmt::format("{}:{}", path, line)};
  return {fmt::format("+{}", line), path};
}

void open_in_editor(const std::string& file, std::uint32_t line) {
  const std::string editor = editor_command();
  const std::vector<std::string> arguments = editor_arguments(editor, file, line);
  const pid_t child = fork();
  if (child == 0) become_editor(editor, arguments);
  int status = 0;
  while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (child < 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw Error(ExitCode::kUsage, fmt::format("the editor failed: {}", editor),
                "set EDITOR to the editor's command");
  }
}

}  // namespace songngu
