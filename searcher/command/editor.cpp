#include "searcher/command/editor.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/base/error.h"
#include "common/base/shell.h"
#include "common/database/open/database_name.h"
#include "common/database/place/stub.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

bool is_there(const std::string& path) {
  std::error_code failed;
  return fs::exists(path, failed);
}

/// The command that opens the same passage where the corpus is in DIR.
std::string with_corpus(const std::string& id, const std::vector<std::string>& named) {
  std::string command = "searcher";
  for (const std::string& database : named) command += fmt::format(" --db {}", shell_quoted(database));
  return command + fmt::format(" --corpus DIR --open {}", shell_quoted(id));
}

/// The command that brings the databases up to date with the corpus in `folder`.
std::string renewal(const std::vector<std::string>& databases, const std::string& folder) {
  const std::string name = DatabaseName(databases).in_command;
  std::error_code failed;
  const bool single_file = databases.size() == 1 && fs::is_regular_file(databases.front(), failed) &&
                           databases_in_stub(databases.front()).empty();
  return single_file ? fmt::format("indexer build {} --single-file --db {}", shell_quoted(folder), name)
                     : fmt::format("indexer update --db {}", name);
}

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

/// Runs in the child process. The shell splits the editor's own command; the file to open comes as arguments
/// ("$@").
[[noreturn]] void become_editor(const std::string& editor, const std::vector<std::string>& arguments) {
  std::signal(SIGPIPE, SIG_DFL);
  const std::string script = editor + " \"$@\"";
  std::vector<const char*> argv = {"sh", "-c", script.c_str(), editor.c_str()};
  for (const std::string& argument : arguments) argv.push_back(argument.c_str());
  argv.push_back(nullptr);
  execv("/bin/sh", const_cast<char* const*>(argv.data()));
  _exit(127);
}

/// `status`: as waitpid() gives it.
Error editor_error(const std::string& editor, int status) {
  constexpr int kNotExecutable = 126;  // these two say sh, and become_editor()
  constexpr int kNotFound = 127;
  if (WIFSIGNALED(status)) {
    return {ExitCode::kUsage, fmt::format("the editor was ended by signal {}: {}", WTERMSIG(status), editor)};
  }
  const int code = WEXITSTATUS(status);
  const bool cannot_run = code == kNotExecutable || code == kNotFound;
  return {ExitCode::kUsage, fmt::format("the editor failed with exit status {}: {}", code, editor),
          cannot_run ? "set EDITOR to the editor's command" : ""};
}

}  // namespace

void expect_file(const Hit& hit, const std::vector<std::string>& named, bool corpus_given) {
  if (!hit.corpus.empty() && is_there(hit.file)) return;
  const std::string command = with_corpus(hit.id, named);
  if (corpus_given) {
    throw Error(ExitCode::kPartial, fmt::format("no such file: {}", hit.file),
                fmt::format("name the folder that the database was built from: {}", command));
  }
  if (hit.corpus.empty()) {
    throw Error(
        ExitCode::kPartial,
        fmt::format("the database does not say where its corpus is; the passage's file is {}", hit.file),
        fmt::format("name the folder that it was built from: {}", command));
  }
  if (!is_there(hit.corpus)) {
    throw Error(ExitCode::kPartial,
                fmt::format("the corpus of this database was at {}, which does not exist", hit.corpus),
                fmt::format("if it was moved, or is elsewhere on this machine: {}", command));
  }
  const std::vector databases = named.empty() ? std::vector{default_database_path()} : named;
  throw Error(ExitCode::kPartial, fmt::format("the passage's file does not exist any more: {}", hit.file),
              fmt::format("the database is older than its corpus: {}", renewal(databases, hit.corpus)));
}

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
  if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) throw editor_error(editor, status);
}

}  // namespace songngu
