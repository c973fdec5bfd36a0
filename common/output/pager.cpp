#include "common/output/pager.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/base/shell.h"
#include "common/output/standard_streams.h"

namespace songngu {
namespace {

/// More than a pipe holds: a pager that has taken this much has started.
constexpr std::size_t kTaken = std::size_t{1} << 20;

/// The first word of a command, if the shell would take it literally; else empty.
std::string plain_program(const std::string& command) {
  static constexpr const char* kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./+-";
  const std::string word = command.substr(0, command.find(' '));
  return word.find_first_not_of(kPlain) == std::string::npos ? word : "";
}

/// The command for the shell. It looks for the pager first, so that a missing one gives no message.
std::string pager_script(const std::string& command) {
  const std::string program = plain_program(command);
  return program.empty() ? command
                         : fmt::format("command -v {} >/dev/null || exit 127\n{}", program, command);
}

/// less shows bytes instead of letters if the locale is not UTF-8 and nothing else says that the text is. The
/// flags are: quit if the text fits on the screen, show colours, leave the text on the screen.
void set_up_less() {
  setenv("LESS", "FRX", 0);
  if (!environment_value("LESSCHARDEF")) setenv("LESSCHARSET", "utf-8", 0);
}

/// Runs in the child process: the shell runs the command as if it was typed.
[[noreturn]] void become_pager(const std::string& script, int input) {
  dup2(input, STDIN_FILENO);
  std::signal(SIGPIPE, SIG_DFL);
  std::signal(SIGINT, SIG_DFL);
  set_up_less();
  execl("/bin/sh", "sh", "-c", script.c_str(), static_cast<char*>(nullptr));
  _exit(127);
}

/// A reader who interrupts the pager or closes its terminal has seen enough.
bool was_shown(int status) {
  if (WIFSIGNALED(status)) {
    const int signal = WTERMSIG(status);
    return signal == SIGINT || signal == SIGPIPE || signal == SIGHUP;
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

std::string pager_command(const TerminalFacts& facts) {
  if (!facts.is_terminal || !is_set(facts.term) || facts.term == "dumb") return "";
  const std::string pager = facts.pager.value_or("less -R");
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
  const std::string script = pager_script(command);
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return;
  child_ = fork();
  if (child_ == 0) become_pager(script, ends[0]);
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

PagedOutput::PagedOutput(ColorChoice color, bool may_page) : facts_(terminal_facts(STDOUT_FILENO)) {
  if (may_page) command_ = pager_command(facts_);
  appearance_.color = wants_color(color, facts_);
  appearance_.links =
      understands_links(appearance_.color, facts_) && (command_.empty() || keeps_links(command_));
}

void PagedOutput::write(std::string_view piece) {
  if (!(command_.empty() ? print(piece) : page(piece))) throw Unread();
}

bool PagedOutput::page(std::string_view piece) {
  if (holding_) held_ += piece;
  if (!pager_) {
    if (!exceeds_screen(held_, facts_)) return true;
    pager_.emplace(command_);
    piece = held_;
  }
  if (!pager_->write(piece)) return go_on_without_pager();
  if (held_.size() > kTaken) {
    holding_ = false;
    held_.clear();
  }
  return true;
}

bool PagedOutput::go_on_without_pager() {
  const bool shown = pager_->finish() || !holding_;
  pager_.reset();
  command_.clear();
  const std::string held = std::exchange(held_, {});
  return !shown && print(held);
}

void PagedOutput::note(std::string_view lines) {
  if (pager_) {
    notes_ += lines;
  } else {
    songngu::note(lines);
  }
}

void PagedOutput::finish() {
  if (pager_) {
    go_on_without_pager();
  } else {
    print(held_);
  }
  held_.clear();
  songngu::note(std::exchange(notes_, {}));
}

}  // namespace songngu
