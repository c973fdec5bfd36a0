// The options and operands of a command of either program: the one place that knows the option parser.
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

/// What a command's help says besides its options.
struct CommandHelp {
  std::string command;      ///< as it is typed: "indexer build", "searcher"
  std::string description;  ///< what it does
  std::string usage;        ///< "Usage: …", its lines ended
  std::string footer;       ///< ends --help: examples above all
  std::string brief_usage;  ///< those of -h
  std::string brief_footer;
  std::string dash_hint;  ///< what to do about an operand that begins with '-'; {} is that operand
};

/// Thrown in place of running a command that was asked for its help, version or completions.
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
  /// May be given several times: all of them.
  void texts(const std::string& names, Words& values, const std::string& placeholder,
             const std::string& help);
  /// 1 to `most`.
  void number(const std::string& names, unsigned& value, unsigned most, const std::string& help);
  /// One of `choices`.
  void choice(const std::string& names, std::string& value, const Words& choices, const std::string& help);
  /// --color auto|always|never.
  void color(ColorChoice& value);

  /// What completes operands and values that no list of choices gives.
  void complete_with(ValuesOf values_of) { values_of_ = std::move(values_of); }

  /// Sets the variables and returns the operands as they came: what does not begin with '-', a lone '-', what
  /// begins with '-' but has a space ('-nvidia chip'), and all after "--". Words are told from options before
  /// the option parser sees them, because it would take `-not` for `-n ot`: only a number may be attached to
  /// a letter. THROWS: Printed; Error(kUsage).
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
