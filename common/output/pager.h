// Showing long output through a pager.
#pragma once

#include <csignal>
#include <string>
#include <string_view>

#include <sys/types.h>

#include "common/output/terminal.h"

namespace songngu {

/// The command that shows long output: $PAGER, else `less -R`. Empty where none is wanted (PAGER empty or
/// `cat`) or none works: output that is not a terminal, TERM unset or `dumb`.
std::string pager_command(const TerminalFacts& facts);

/// Whether OSC 8 links get through it: they do through less, and show as noise in others.
bool keeps_links(const std::string& command);

/// Whether the output is more than a screenful, for a terminal whose size is known.
bool exceeds_screen(const std::string& text, const TerminalFacts& facts);

/// A pager that runs and is shown text bit by bit. While it does, Ctrl-C is the pager's. Where the user set
/// nothing else, less takes the text for UTF-8 in every locale, and leaves it on the screen. REQUIRES:
/// SIGPIPE ignored.
class Pager {
 public:
  explicit Pager(const std::string& command);
  ~Pager();
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

  /// False when it reads no more.
  bool write(std::string_view text);

  /// Waits until its reader leaves it. False when it failed to show the text or does not exist: the text then
  /// still has to be written.
  bool finish();

 private:
  pid_t child_ = -1;
  int input_ = -1;
  struct sigaction interrupt_ {};
};

/// Runs the pager on the text; false as Pager::finish().
bool show_in_pager(const std::string& command, const std::string& text);

}  // namespace songngu
