// The options and operands of one command: the one place that knows the option parser.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/command/run.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace songngu {

class CommandLine {
 public:
  /// `command` names one of commands(); `footer` ends its help: examples above all.
  CommandLine(std::string_view command, std::string_view footer);
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  /// The options that are added next are under this heading in the help.
  void group(std::string heading) { group_ = std::move(heading); }

  /// The variables must live until parse() is done. If an option is not given, its variable stays as it is.
  void flag(const std::string& names, bool& value, const std::string& help);
  void text(const std::string& names, std::string& value, const std::string& placeholder,
            const std::string& help);
  void text(const std::string& names, std::optional<std::string>& value, const std::string& placeholder,
            const std::string& help);
  /// 1 to `most`.
  void number(const std::string& names, unsigned& value, unsigned most, const std::string& help);
  /// One of `choices`.
  void choice(const std::string& names, std::string& value, const std::vector<std::string>& choices,
              const std::string& help);

  /// Sets the variables and returns the operands unchanged: arguments that don't begin with '-', a lone '-',
  /// and all after "--". None if the user asked for help or a shell for completions, which have been printed
  /// then. THROWS: Error(kUsage), also if operands are missing or not taken (see the command's row in
  /// commands()).
  std::optional<Words> parse(const Words& arguments);

 private:
  void add(CLI::Option* option, const std::string& placeholder);
  [[noreturn]] void refuse_option(const std::string& argument) const;
  void show_help(bool brief);
  void show_completions(const Words& words) const;
  void check_number_of(const Words& operands) const;

  std::unique_ptr<CLI::App> app_;
  std::string command_;
  std::string group_;
};

}  // namespace songngu
