// Writes output for people, through a pager if it is long.
#pragma once

#include <csignal>
#include <optional>
#include <string>
#include <string_view>

#include <sys/types.h>

#include "common/output/styled_text.h"
#include "common/output/terminal.h"

namespace songngu {

/// The command that shows long output: $PAGER, else `less -R`. Empty if none is wanted (PAGER empty or `cat`)
/// or none works: if output is not a terminal, or TERM is unset or `dumb`.
std::string pager_command(const TerminalFacts& facts);

/// Whether the pager passes OSC 8 links on: less does; others show them as noise.
bool keeps_links(const std::string& command);

/// Whether the output is more than a screenful, for a terminal whose size is known.
bool exceeds_screen(const std::string& text, const TerminalFacts& facts);

/// A running pager, which gets its text piece by piece. While it runs, Ctrl-C is for the pager. Unless the
/// user set something else, less reads the text as UTF-8 in every locale, and leaves it on the screen.
/// REQUIRES: SIGPIPE ignored.
class Pager {
 public:
  explicit Pager(const std::string& command);
  ~Pager();
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

  /// False if it reads no more.
  bool write(std::string_view text);

  /// Waits until its reader leaves it. False if it failed to show the text or does not exist; then the text
  /// still has to be written.
  bool finish();

 private:
  pid_t child_ = -1;
  int input_ = -1;
  struct sigaction interrupt_ {};
};

/// Thrown to stop work that nobody reads.
struct Unread {};

/// Text for people on standard output, piece by piece: through a pager if it is longer than the screen of a
/// terminal.
class PagedOutput {
 public:
  /// Without `may_page`, and if standard output is not a terminal, writes as print() does.
  PagedOutput(ColorChoice color, bool may_page);

  /// What the terminal and the pager can show, and how wide it is.
  [[nodiscard]] Appearance appearance() const { return appearance_; }
  [[nodiscard]] int columns() const { return output_columns(facts_); }

  /// THROWS: Unread if nobody reads any more; else as print() does.
  void write(std::string_view piece);

  /// Writes lines to standard error, but not before a pager has left the terminal.
  void note(std::string_view lines);

  /// Writes text that was held back, and waits for the pager.
  void finish();

 private:
  bool page(std::string_view piece);
  /// False if the reader has left the pager; true if the pager failed, and its text has been printed instead.
  bool go_on_without_pager();

  TerminalFacts facts_;
  std::string command_;  // of the pager; empty: none
  Appearance appearance_;
  std::optional<Pager> pager_;
  std::string held_;  // until it exceeds the screen and the pager runs
  bool holding_ = true;
  std::string notes_;
};

}  // namespace songngu
