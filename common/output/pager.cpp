#include "common/output/pager.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/base/environment.h"
#include "common/output/write_all.h"

namespace songngu {
namespace {

/// In the child: the shell runs the command, as it would be typed.
[[noreturn]] void become_pager(const std::string& command, int input) {
  dup2(input, STDIN_FILENO);
  std::signal(SIGPIPE, SIG_DFL);
  std::signal(SIGINT, SIG_DFL);
  setenv("LESS", "R", 0);  // for PAGER=less: show colours
  execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
  _exit(127);
}

/// A reader who interrupts the pager has seen enough.
bool was_shown(int status) {
  if (WIFSIGNALED(status)) return WTERMSIG(status) == SIGINT || WTERMSIG(status) == SIGPIPE;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

std::string pager_command() {
  const std::string pager = environment_value("PAGER").value_or("less -R");
  return pager == "cat" ? "" : pager;
}

bool keeps_links(const std::string& command) {
  const std::string program = command.substr(0, command.find(' '));
  return program == "less" || program.ends_with("/less");
}

bool exceeds_screen(const std::string& text, const TerminalFacts& facts) {
  return facts.is_terminal && facts.screen_rows &&
         std::count(text.begin(), text.end(), '\n') >= *facts.screen_rows;
}

Pager::Pager(const std::string& command) {
  struct sigaction ignore {};
  ignore.sa_handler = SIG_IGN;
  sigaction(SIGINT, &ignore, &interrupt_);
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return;
  child_ = fork();
  if (child_ == 0) become_pager(command, ends[0]);
  close(ends[0]);
  if (child_ < 0) {
    close(ends[1]);
  } else {
    input_ = ends[1];
  }
}

Pager::~Pager() {
  finish();
  sigaction(SIGINT, &interrupt_, nullptr);
}

bool Pager::write(std::string_view text) {
  return input_ >= 0 && write_all(input_, text);
}

bool Pager::finish() {
  if (child_ < 0) return false;
  close(input_);
  input_ = -1;
  int status = 0;
  while (waitpid(child_, &status, 0) < 0 && errno == EINTR) {
  }
  child_ = -1;
  return was_shown(status);
}

bool show_in_pager(const std::string& command, const std::string& text) {
  Pager pager(command);
  pager.write(text);
  return pager.finish();
}

}  // namespace songngu
