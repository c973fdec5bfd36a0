// What a terminal, file or pipe can show. Decisions are pure functions of facts, so that tests need no
// terminal.
#pragma once

#include <optional>
#include <string>

namespace songngu {

enum class ColorChoice { kAuto, kAlways, kNever };

/// The facts that the decisions depend on; environment variables are none if unset.
struct TerminalFacts {
  bool is_terminal = false;           ///< isatty
  std::optional<int> screen_columns;  ///< as the kernel knows them
  std::optional<int> screen_rows;
  std::optional<std::string> columns;  ///< COLUMNS
  std::optional<std::string> no_color;
  std::optional<std::string> clicolor_force;
  std::optional<std::string> pager;  ///< PAGER
  std::optional<std::string> term;
  std::optional<std::string> term_program;
  std::optional<std::string> vte_version;
  std::optional<std::string> wt_session;
  std::optional<std::string> konsole_version;
  std::optional<std::string> force_hyperlink;
};

/// The facts about a file descriptor of this process.
TerminalFacts terminal_facts(int descriptor);

/// `always` and `never` are obeyed; `auto`: NO_COLOR (not empty) says no, CLICOLOR_FORCE (not empty, not 0)
/// yes, TERM=dumb no, else whether it is a terminal.
bool wants_color(ColorChoice choice, const TerminalFacts& facts);

/// Whether OSC 8 links are understood: a terminal with colour that is known for it. FORCE_HYPERLINK=1/0
/// decides.
bool understands_links(bool color, const TerminalFacts& facts);

/// Columns to write for: COLUMNS, else the screen's, else 80; at least 20.
int output_columns(const TerminalFacts& facts);

}  // namespace songngu
