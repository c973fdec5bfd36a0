// The options and operands of one command: the one place that knows the option parser.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/command/command.h"

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

  /// The options added next stand under this heading in the help.
  void group(std::string heading) { group_ = std::move(heading); }

  /// The variables must live until parse() is done; what is not given leaves them as they are.
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

  /// Sets the variables and gives the operands, as they came: what doesn't begin with '-', a lone '-', and
  /// whatever follows "--". None when the user wanted help, or a shell completions, which have then been
  /// printed. THROWS: Error(kUsage), also where the command needs operands or takes none, as its row in
  /// commands() says.
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
