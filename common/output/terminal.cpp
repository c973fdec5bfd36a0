#include "common/output/terminal.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

#include "common/base/number.h"
#include "common/base/shell.h"

namespace songngu {
namespace {

constexpr int kDefaultColumns = 80;
constexpr int kFewestColumns = 20;
constexpr int kMostColumns = 10'000;

std::optional<int> positive_number(const std::optional<std::string>& text) {
  return text ? parse_whole<int>(*text, 1) : std::nullopt;
}

bool is_on(const std::optional<std::string>& value) {
  return is_set(value) && *value != "0";
}

/// Terminals that draw OSC 8 links, by what they put into TERM and TERM_PROGRAM.
bool is_known_for_links(const TerminalFacts& facts) {
  static constexpr std::array<std::string_view, 4> kTerms = {"xterm-kitty", "xterm-ghostty", "alacritty",
                                                             "foot"};
  static constexpr std::array<std::string_view, 5> kPrograms = {"iTerm.app", "WezTerm", "vscode", "ghostty",
                                                                "Hyper"};
  const std::string_view term = facts.term ? std::string_view(*facts.term) : std::string_view();
  const std::string_view program =
      facts.term_program ? std::string_view(*facts.term_program) : std::string_view();
  const auto begins_term = [term](std::string_view name) { return term.starts_with(name); };
  if (std::any_of(kTerms.begin(), kTerms.end(), begins_term)) return true;
  if (std::find(kPrograms.begin(), kPrograms.end(), program) != kPrograms.end()) return true;
  constexpr int kFirstVteWithLinks = 5000;
  return positive_number(facts.vte_version).value_or(0) >= kFirstVteWithLinks || is_set(facts.wt_session) ||
         is_set(facts.konsole_version);
}

}  // namespace

TerminalFacts terminal_facts(int descriptor) {
  TerminalFacts facts;
  facts.is_terminal = isatty(descriptor) == 1;
  if (winsize size{}; facts.is_terminal && ioctl(descriptor, TIOCGWINSZ, &size) == 0) {
    if (size.ws_col > 0) facts.screen_columns = size.ws_col;
    if (size.ws_row > 0) facts.screen_rows = size.ws_row;
  }
  facts.columns = environment_value("COLUMNS");
  facts.no_color = environment_value("NO_COLOR");
  facts.clicolor_force = environment_value("CLICOLOR_FORCE");
  facts.pager = environment_value("PAGER");
  facts.term = environment_value("TERM");
  facts.term_program = environment_value("TERM_PROGRAM");
  facts.vte_version = environment_value("VTE_VERSION");
  facts.wt_session = environment_value("WT_SESSION");
  facts.konsole_version = environment_value("KONSOLE_VERSION");
  facts.force_hyperlink = environment_value("FORCE_HYPERLINK");
  return facts;
}

bool wants_color(ColorChoice choice, const TerminalFacts& facts) {
  if (choice != ColorChoice::kAuto) return choice == ColorChoice::kAlways;
  if (is_set(facts.no_color)) return false;
  if (is_on(facts.clicolor_force)) return true;
  return facts.is_terminal && facts.term != "dumb";
}

bool understands_links(bool color, const TerminalFacts& facts) {
  if (is_set(facts.force_hyperlink)) return is_on(facts.force_hyperlink);
  return color && facts.is_terminal && is_known_for_links(facts);
}

int output_columns(const TerminalFacts& facts) {
  const int columns = positive_number(facts.columns).value_or(facts.screen_columns.value_or(kDefaultColumns));
  return std::clamp(columns, kFewestColumns, kMostColumns);
}

}  // namespace songngu
