#include "indexer/command/run.h"

#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include <fmt/format.h>

#include "common/base/ascii.h"
#include "common/base/crash.h"
#include "common/base/edit_distance.h"
#include "common/base/error.h"
#include "common/base/version.h"
#include "common/command/completion.h"
#include "common/command/program.h"
#include "common/output/standard_streams.h"
#include "indexer/base/interrupt.h"

namespace songngu {
namespace {

struct Command {
  std::string_view name;
  std::string_view operands;
  std::string_view summary;
  ExitCode (*run)(const Words& arguments);
};

constexpr auto kCommands = std::to_array<Command>({
    {"build", "CORPUS...", "parse, align and index a corpus into a database", run_build},
    {"update", "[PATH...]", "bring a database up to date: new, edited and deleted files", run_update},
    {"check", "CORPUS...", "parse, align and report what is wrong; writes nothing", run_check},
    {"import", "FILE...", "make digest files of posts that Telegram Desktop exported", run_import},
    {"align", "FILE...", "show entries side by side, without a database", run_align},
    {"export", "", "write a database's aligned entries in another format", run_export},
    {"stats", "", "describe a database, and say whether it is older than its corpus", run_stats},
    {"verify", "", "check a database for damage: structure, links, fingerprint", run_verify},
});

constexpr std::string_view kProgramFooter = R"(
indexer COMMAND --help, or indexer help COMMAND, describes a command.

Examples:
  indexer build corpus                       into the default database
  indexer build corpus --strict              publish only if nothing is wrong
  indexer update                             index only what has changed
  indexer check corpus --annotations github  diagnostics in a pull request
  indexer align entry.txt                    a translation next to its original
  indexer export --format tmx > digest.tmx   a translation memory

Environment: SONGNGU_DB, XDG_DATA_HOME, PAGER, COLUMNS, TERM,
             NO_COLOR, CLICOLOR_FORCE, FORCE_HYPERLINK
Exit status: 0 done
             1 done, but some input was refused (--strict: or a warning)
             2 usage, no corpus, disk full
             3 database missing, damaged or of another version
             4 locked by another writer: try again
             130 interrupted
)";

/// Arguments without a command: asks for help, the version or completions, or is an error.
[[noreturn]] void run_without_command(const Words& arguments) {
  std::string usage = "Usage: indexer COMMAND [OPTIONS]\n\nCommands:\n";
  std::vector<Offer> offers{{"help", "describe the program or a command"}};
  for (const Command& command : kCommands) {
    usage += fmt::format("  {:<8} {}\n", command.name, command.summary);
    offers.push_back({std::string(command.name), std::string(command.summary)});
  }
  CommandLine line(
      {.command = "indexer",
       .description = "Index a Vietnamese-English news digest: every passage with its counterpart in\n"
                      "the other language.",
       .usage = usage,
       .footer = std::string(kProgramFooter),
       .brief_usage = usage,
       .brief_footer = "\nindexer COMMAND -h shows its options; indexer --help shows examples and more.\n",
       .dash_hint = "indexer --help"});
  line.complete_with([&](const TypedLine&) { return offers; });
  line.parse(arguments);
  throw Error(ExitCode::kUsage, "no command", "indexer --help");
}

const Command* find_command(std::string_view name) {
  const auto* found =
      std::find_if(kCommands.begin(), kCommands.end(), [&](const Command& one) { return one.name == name; });
  return found == kCommands.end() ? nullptr : found;
}

const Command& known_command(const std::string& name) {
  if (const Command* found = find_command(name)) return *found;
  Words names;
  for (const Command& command : kCommands) names.emplace_back(command.name);
  const std::string nearest = nearest_name(name, names);
  throw Error(ExitCode::kUsage, fmt::format("unknown command '{}'", name),
              nearest.empty() ? "indexer --help" : fmt::format("did you mean {}? indexer --help", nearest));
}

bool is_option(const std::string& word) {
  return word.size() > 1 && word.front() == '-';
}

/// "CORPUS..." is a corpus.
std::string operand_in(std::string_view operands) {
  std::string name(operands.substr(0, operands.find('.')));
  std::transform(name.begin(), name.end(), name.begin(), [](char c) { return ascii_lower(c); });
  return name;
}

CommandHelp help_of(const Command& command, std::string_view footer) {
  const std::string name = fmt::format("indexer {}", command.name);
  const std::string usage =
      fmt::format("Usage: {} {}{}[OPTIONS]\n", name, command.operands, command.operands.empty() ? "" : " ");
  return {.command = name,
          .description = fmt::format("{}: {}", name, command.summary),
          .usage = usage,
          .footer = std::string(footer),
          .brief_usage = usage,
          .brief_footer = fmt::format("\n{} --help shows all options and examples.\n", name),
          .dash_hint = name + " --help; an operand that begins with '-' goes after --"};
}

ExitCode run_command(const std::string& name, const Words& arguments) {
  try {
    return known_command(name).run(arguments);
  } catch (const std::bad_alloc&) {
    throw Error(ExitCode::kFailure, "out of memory", "fewer --jobs need less");
  }
}

/// Answers a shell that asks which words may replace the last one. If a word before it names a command, that
/// command answers.
ExitCode complete(Words arguments) {
  if (arguments.size() == 1) arguments.emplace_back();
  const auto end = arguments.end() - 1;
  const auto command = std::find_if(arguments.begin() + 1, end,
                                    [](const std::string& word) { return find_command(word) != nullptr; });
  if (command == end) run_without_command(arguments);
  const std::string name = *command;
  arguments.erase(command);
  return run_command(name, arguments);
}

ExitCode run(const Words& given) {
  watch_for_interrupts();
  Words arguments = given;
  if (!arguments.empty() && arguments.front() == kComplete) return complete(std::move(arguments));
  if (!arguments.empty() && arguments.front() == "help") arguments.front() = "--help";
  // Options before the command are passed on to it.
  const auto command = std::find_if_not(arguments.begin(), arguments.end(), is_option);
  if (command == arguments.end()) run_without_command(arguments);
  const std::string name = *command;
  arguments.erase(command);
  return run_command(name, arguments);
}

}  // namespace

IndexerLine::IndexerLine(const std::string& command, std::string_view footer)
    : CommandLine(help_of(known_command(command), footer)), command_(command) {
  complete_with([about = known_command(command)](const TypedLine& line) {
    const bool wants_file = line.option != nullptr ? line.option->value != "N" : !about.operands.empty();
    return wants_file ? std::nullopt : std::optional(std::vector<Offer>());
  });
}

Words IndexerLine::parse(const Words& arguments) {
  Words operands = CommandLine::parse(arguments);
  const std::string_view wanted = known_command(command_).operands;
  const std::string usage = fmt::format("indexer {} {}", command_, wanted.empty() ? "--db PATH" : wanted);
  if (wanted.empty() && !operands.empty())
    throw Error(ExitCode::kUsage, fmt::format("{} takes no operands", command_), usage);
  const bool needed = !wanted.empty() && !wanted.starts_with('[');
  if (needed && operands.empty())
    throw Error(ExitCode::kUsage, fmt::format("no {}", operand_in(wanted)), usage);
  return operands;
}

int run_indexer(int argc, char** argv) {
  return run_program("indexer", argc, argv, run);
}

}  // namespace songngu
