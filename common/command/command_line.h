// The options and operands of a command of either program. Only the sources of this room use the option
// parser (CLI11).
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/command/completion.h"
#include "common/output/terminal.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace songngu {

using Words = std::vector<std::string>;

/// The parts of a command's help besides its options.
struct CommandHelp {
  std::string command;      ///< as it is typed: "indexer build", "searcher"
  std::string description;  ///< what it does
  std::string usage;        ///< "Usage: …", with line ends
  std::string footer;       ///< the end of --help: mostly examples
  std::string brief_usage;  ///< the end of -h
  std::string brief_footer;
  std::string dash_hint;  ///< what to do about an operand that begins with '-'; {} is that operand
};

/// Thrown instead of running a command if its help, version or completions were asked for.
struct Printed {
  std::string text;
};

/// The value that `text` names. `values`: pairs of a name and its value. `option`: without dashes.
/// THROWS: Error(kUsage) that lists the names.
template <typename Values>
auto choice(std::string_view option, std::string_view text, const Values& values) {
  std::string names;
  for (const auto& [name, value] : values) {
    if (name == text) return value;
    names.append(names.empty() ? "" : ", ").append(name);
  }
  throw Error(ExitCode::kUsage, fmt::format("--{}: '{}' is not one of {}", option, text, names));
}

/// "searcher (songngu) 1.2"
std::string version_line(std::string_view program);

class CommandLine {
 public:
  explicit CommandLine(CommandHelp help);
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  /// The options that are added next are under this heading in the help. -h lists those of the first.
  void group(std::string heading) { group_ = std::move(heading); }

  /// Variables and functions must live until parse() is done. If an option is not given, its variable stays
  /// as it is; if it is given twice, the last value counts: an alias may hold the first.
  void flag(const std::string& names, bool& value, const std::string& help);
  void flag(const std::string& names, const std::function<void()>& given, const std::string& help);
  using Taker = std::function<void(const std::string&)>;
  void text(const std::string& names, const Taker& take, const std::string& placeholder,
            const std::string& help);
  void text(const std::string& names, std::string& value, const std::string& placeholder,
            const std::string& help);
  void text(const std::string& names, std::optional<std::string>& value, const std::string& placeholder,
            const std::string& help);
  /// May be given several times; all values are kept.
  void texts(const std::string& names, Words& values, const std::string& placeholder,
             const std::string& help);
  /// 1 to `most`.
  void number(const std::string& names, unsigned& value, unsigned most, const std::string& help);
  /// One of `choices`.
  void choice(const std::string& names, std::string& value, const Words& choices, const std::string& help);
  /// --color auto|always|never.
  void color(ColorChoice& value);

  /// Completes operands, and values that are not from a list of choices.
  void complete_with(ValuesOf values_of) { values_of_ = std::move(values_of); }

  /// Sets the variables and returns the operands as they were given: words that do not begin with '-', a
  /// single '-', those that begin with '-' but have a space ('-nvidia chip'), and all after "--". Operands
  /// and options are divided before the option parser sees them, because it would read `-not` as `-n ot`:
  /// only a number may be attached to a letter. THROWS: Printed; Error(kUsage).
  Words parse(const Words& arguments);

 private:
  void add(CLI::Option* option, const std::string& placeholder);
  [[nodiscard]] std::string page(bool brief);

  CommandHelp help_;
  std::unique_ptr<CLI::App> app_;
  std::string group_ = "Options";
  std::string first_group_;
  ValuesOf values_of_;
};

}  // namespace songngu
