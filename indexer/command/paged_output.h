// Text for people: through a pager if it is longer than the screen of a terminal.
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
  /// Without `may_page`, and if standard output is not a terminal, writes as print() does.
  explicit PagedOutput(bool may_page);

  /// THROWS: Unread when nobody reads any more; else as print() does.
  void write(std::string_view piece);

  /// Lines for standard error; they wait while a pager has the terminal.
  void note(std::string_view lines);

  /// Writes text that was held back, and waits for the pager.
  void finish();

 private:
  bool page(std::string_view piece);
  /// False if the reader has left the pager; true if the pager failed, and its text has been printed instead.
  bool go_on_without_pager();

  TerminalFacts facts_;
  std::string command_;  // of the pager; empty: none
  std::optional<Pager> pager_;
  std::string held_;  // until it exceeds the screen and the pager runs
  bool holding_ = true;
  std::string notes_;
};

}  // namespace songngu
