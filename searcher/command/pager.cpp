#include "searcher/command/pager.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>

#include <sys/wait.h>
#include <unistd.h>

#include "searcher/command/output.h"

namespace songngu {
namespace {

/// In the child: the shell runs the command, as it would be typed.
[[noreturn]] void become_pager(const std::string& command, int input) {
  dup2(input, STDIN_FILENO);
  close(input);
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
  const char* pager = std::getenv("PAGER");
  if (pager == nullptr) return "less -R";
  return std::string(pager) == "cat" ? "" : pager;
}

bool keeps_links(const std::string& command) {
  const std::string program = command.substr(0, command.find(' '));
  return program == "less" || program.ends_with("/less");
}

bool exceeds_screen(const std::string& text, const TerminalFacts& facts) {
  return facts.is_terminal && facts.screen_rows &&
         std::count(text.begin(), text.end(), '\n') >= *facts.screen_rows;
}

bool show_in_pager(const std::string& command, const std::string& text) {
  int ends[2];
  if (pipe(ends) != 0) return false;
  const pid_t child = fork();
  if (child < 0) {
    close(ends[0]);
    close(ends[1]);
    return false;
  }
  if (child == 0) {
    close(ends[1]);
    become_pager(command, ends[0]);
  }
  close(ends[0]);
  const auto interrupt = std::signal(SIGINT, SIG_IGN);  // Ctrl-C belongs to the pager while it runs
  write_all(ends[1], text);
  close(ends[1]);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  std::signal(SIGINT, interrupt);
  return was_shown(status);
}

}  // namespace songngu
