#include "indexer/command/command_line.h"

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/base/ascii.h"
#include "common/base/nearest.h"
#include "common/command/completion.h"
#include "common/command/help_formatter.h"
#include "common/output/help_page.h"
#include "common/output/standard_streams.h"

namespace songngu {
namespace {

const Command& command_named(std::string_view name) {
  const auto all = commands();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Command& one) { return one.name == name; });
  return *found;
}

/// What the first group of a command's options is called: those that -h lists.
constexpr const char* kFirstGroup = "Options";

std::string usage_of(const Command& command) {
  return fmt::format("Usage: indexer {} {}{}[OPTIONS]\n", command.name, command.operands,
                     command.operands.empty() ? "" : " ");
}

}  // namespace

CommandLine::CommandLine(std::string_view command, std::string_view footer)
    : command_(command), group_(kFirstGroup) {
  const Command& about = command_named(command);
  app_ = std::make_unique<CLI::App>(fmt::format("indexer {}: {}", about.name, about.summary));
  app_->footer(std::string(footer));
  app_->set_help_flag();  // until parse(): the help lists it last
  app_->allow_extras();
}

CommandLine::~CommandLine() = default;

void CommandLine::flag(const std::string& names, bool& value, const std::string& help) {
  app_->add_flag(names, value, help)->group(group_);
}

void CommandLine::text(const std::string& names, std::string& value, const std::string& placeholder,
                       const std::string& help) {
  add(app_->add_option(names, value, help), placeholder);
}

void CommandLine::text(const std::string& names, std::optional<std::string>& value,
                       const std::string& placeholder, const std::string& help) {
  add(app_->add_option_function<std::string>(
          names, [&value](const std::string& given) { value = given; }, help),
      placeholder);
}

void CommandLine::number(const std::string& names, unsigned& value, unsigned most, const std::string& help) {
  const auto check = [most](const std::string& given) {
    unsigned number = 0;
    const bool good = CLI::detail::lexical_cast(given, number) && number >= 1 && number <= most;
    return good ? std::string() : fmt::format("'{}' is not a number from 1 to {}", given, most);
  };
  add(app_->add_option(names, value, help)->check(check), "N");
}

void CommandLine::choice(const std::string& names, std::string& value,
                         const std::vector<std::string>& choices, const std::string& help) {
  const auto check = [choices](const std::string& given) {
    const bool known = std::find(choices.begin(), choices.end(), given) != choices.end();
    return known ? std::string() : fmt::format("'{}' is not one of {}", given, fmt::join(choices, ", "));
  };
  add(app_->add_option(names, value, help)->check(check), fmt::format("{}", fmt::join(choices, "|")));
}

// Of an option that is given twice, the last one counts: an alias may hold the first.
void CommandLine::add(CLI::Option* option, const std::string& placeholder) {
  option->take_last()->type_name(placeholder)->group(group_);
}

void CommandLine::refuse_option(const std::string& argument) const {
  const std::string typed = argument.substr(0, argument.find('='));
  Words names;
  for (const CLI::Option* option : app_->get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  const std::string nearest = nearest_name(typed, names);
  throw Error(ExitCode::kUsage, fmt::format("there is no option {}", typed),
              fmt::format("{}indexer {} --help; what begins with '-' and is no option goes after --",
                          nearest.empty() ? "" : fmt::format("did you mean {}? ", nearest), command_));
}

void CommandLine::check_number_of(const Words& operands) const {
  const std::string_view wanted = command_named(command_).operands;
  const std::string usage = fmt::format("indexer {} {}", command_, wanted.empty() ? "--db PATH" : wanted);
  if (wanted.empty() && !operands.empty()) {
    throw Error(ExitCode::kUsage, fmt::format("{} takes no operands", command_), usage);
  }
  const bool needed = !wanted.empty() && !wanted.starts_with('[');
  if (!needed || !operands.empty()) return;
  std::string what(wanted.substr(0, wanted.find('.')));
  std::transform(what.begin(), what.end(), what.begin(), [](char c) { return ascii_lower(c); });
  throw Error(ExitCode::kUsage, fmt::format("no {}", what), usage);
}

void CommandLine::show_help(bool brief) {
  const Command& about = command_named(command_);
  if (brief) app_->footer(fmt::format("\nindexer {} --help shows all options and examples.\n", command_));
  app_->formatter(help_formatter({.usage = usage_of(about), .only_group = brief ? kFirstGroup : ""}));
  print(help_page(app_->help()));
}

void CommandLine::show_completions(const Words& words) const {
  print(completions(completable_options(*app_), words, [&](const TypedLine& line) {
    const bool wants_file =
        line.option != nullptr ? line.option->value != "N" : !command_named(command_).operands.empty();
    return wants_file ? std::nullopt : std::optional(std::vector<Offer>());
  }));
}

std::optional<Words> CommandLine::parse(const Words& arguments) {
  app_->set_help_flag("-h", "The commonest options")->group("Help");
  app_->set_help_all_flag("--help", "This text")->group("Help");
  if (!arguments.empty() && arguments.front() == kComplete) {
    show_completions({arguments.begin() + 1, arguments.end()});
    return std::nullopt;
  }
  const auto end_of_options = std::find(arguments.begin(), arguments.end(), "--");
  Words options(arguments.begin(), end_of_options);
  std::reverse(options.begin(), options.end());  // as the parser wants them
  try {
    app_->parse(std::move(options));
  } catch (const CLI::CallForHelp&) {
    show_help(true);
    return std::nullopt;
  } catch (const CLI::CallForAllHelp&) {
    show_help(false);
    return std::nullopt;
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string option = std::string(error.what()).substr(0, std::string_view(error.what()).find(':'));
    throw Error(ExitCode::kUsage, fmt::format("{} needs a value", option),
                fmt::format("indexer {} --help", command_));
  } catch (const CLI::Error& error) {
    throw Error(ExitCode::kUsage, error.what(), fmt::format("indexer {} --help", command_));
  }
  Words operands = app_->remaining();
  for (const std::string& operand : operands) {
    if (operand.size() < 2 || operand.front() != '-') continue;
    refuse_option(operand);
  }
  if (end_of_options != arguments.end()) operands.insert(operands.end(), end_of_options + 1, arguments.end());
  check_number_of(operands);
  return operands;
}

}  // namespace songngu
