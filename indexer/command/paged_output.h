// Text that people read: through a pager where it is longer than the screen of a terminal.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/output/pager.h"

namespace songngu {

/// Thrown to stop work that nobody reads.
struct Unread {};

class PagedOutput {
 public:
  /// Without `may_page`, and where standard output is no terminal, as print().
  explicit PagedOutput(bool may_page);

  /// THROWS: Unread when nobody reads any more; else as print() does.
  void write(std::string_view piece);

  /// Lines for standard error; while a pager has the terminal they wait.
  void note(std::string_view lines);

  /// Writes what is held back and waits for the pager.
  void finish();

 private:
  bool page(std::string_view piece);
  /// False where the reader has left it; true where it failed, and what it should have shown is printed.
  bool go_on_without_pager();

  TerminalFacts facts_;
  std::string command_;  // of the pager; empty: none
  std::optional<Pager> pager_;
  std::string held_;  // until it is known that it exceeds the screen, and that the pager shows it
  bool holding_ = true;
  std::string notes_;
};

}  // namespace songngu
