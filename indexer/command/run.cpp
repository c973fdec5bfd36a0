#include "indexer/command/run.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <exception>
#include <initializer_list>

#include <fmt/format.h>

#include "common/base/crash.h"
#include "common/base/internal_error.h"
#include "common/base/nearest.h"
#include "common/base/version.h"
#include "common/command/completion.h"
#include "common/output/standard_streams.h"
#include "indexer/base/interrupt.h"

namespace songngu {
namespace {

constexpr auto kCommands = std::to_array<Command>({
    {"build", "CORPUS...", "parse, align and index a corpus into a database", run_build},
    {"update", "[PATH...]", "bring a database up to date: new, edited and deleted files", run_update},
    {"check", "CORPUS...", "parse, align and report what is wrong; writes nothing", run_check},
    {"align", "FILE...", "show entries side by side; needs no database", run_align},
    {"export", "", "write a database's aligned entries in another format", run_export},
    {"stats", "", "what is in a database, and whether it is older than its corpus", run_stats},
    {"verify", "", "is this database whole: structure, links, fingerprint", run_verify},
});

constexpr std::string_view kProgramFooter = R"(
indexer COMMAND --help, or indexer help COMMAND, says more of each.

Examples:
  indexer build corpus                       index it where both programs look
  indexer build corpus --strict              publish only what is clean
  indexer update                             only what changed since
  indexer check corpus --annotations github  diagnostics in a pull request
  indexer align entry.txt                    a translation beside its original
  indexer export --format tmx > digest.tmx   a translation memory

Environment: SONGNGU_DB, XDG_DATA_HOME, PAGER, COLUMNS, TERM,
             NO_COLOR, CLICOLOR_FORCE, FORCE_HYPERLINK
Exit status: 0 done
             1 done, but some input was refused (--strict: or warned about)
             2 usage, no corpus, disk full
             3 database missing, damaged or of another version
             4 locked by another writer: try again
             130 interrupted
)";

std::string hint_for(const std::string& typed) {
  Words names;
  for (const Command& command : kCommands) names.emplace_back(command.name);
  const std::string nearest = nearest_name(typed, names);
  return nearest.empty() ? "indexer --help" : fmt::format("did you mean {}? indexer --help", nearest);
}

/// What -h and --help begin with.
std::string general_help_head() {
  std::string text =
      "Index a Vietnamese-English news digest: every passage with its counterpart in\n"
      "the other language.\n";
  text += "Usage: indexer COMMAND [OPTIONS]\n\nCommands:\n";
  for (const Command& command : kCommands) text += fmt::format("  {:<8} {}\n", command.name, command.summary);
  return text;
}

std::string general_help() {
  return general_help_head().append(kProgramFooter);
}

std::string short_general_help() {
  return general_help_head() +
         "\nindexer COMMAND -h shows its options; indexer --help shows examples and more.\n";
}

const Command* find_command(std::string_view name) {
  const auto found =
      std::find_if(kCommands.begin(), kCommands.end(), [&](const Command& one) { return one.name == name; });
  return found == kCommands.end() ? nullptr : &*found;
}

const Command& known_command(const std::string& name) {
  const Command* found = find_command(name);
  if (found == nullptr) {
    throw Error(ExitCode::kUsage, fmt::format("there is no command '{}'", name), hint_for(name));
  }
  return *found;
}

/// `help` and `help COMMAND`, which are `--help` and `COMMAND --help`.
ExitCode run_help(const Words& arguments) {
  if (arguments.empty()) {
    print(general_help());
    return ExitCode::kOk;
  }
  return known_command(arguments.front()).run({"--help"});
}

/// The completions of the last word (common/command/completion.h). After a command, that command gives them.
ExitCode run_complete(Words words) {
  if (words.empty()) words.emplace_back();
  const auto command = std::find_if(words.begin(), words.end() - 1,
                                    [](const std::string& word) { return find_command(word) != nullptr; });
  if (command != words.end() - 1) {
    const Command& found = known_command(*command);
    words.erase(command);
    words.insert(words.begin(), kComplete);
    return found.run(words);
  }
  std::vector<Offer> offers{{"help", "all of this, or of a command"}};
  for (const Command& one : kCommands) offers.push_back({std::string(one.name), std::string(one.summary)});
  if (words.back().starts_with('-')) {
    offers = {
        {"-h", "The commands"}, {"--help", "All of it"}, {"-V", "The version"}, {"--version", "The version"}};
  }
  print(completion_lines(offers, {}, words.back()));
  return ExitCode::kOk;
}

bool is_option(const std::string& word) {
  return word.size() > 1 && word.front() == '-';
}

bool wants(const Words& arguments, std::initializer_list<std::string_view> words) {
  return !arguments.empty() && std::find(words.begin(), words.end(), arguments.front()) != words.end();
}

ExitCode run(Words arguments) {
  if (wants(arguments, {"-V", "--version"})) {
    print(fmt::format("indexer (songngu) {}\n", kProgramVersion));
    return ExitCode::kOk;
  }
  if (wants(arguments, {"-h"})) {
    print(short_general_help());
    return ExitCode::kOk;
  }
  if (wants(arguments, {"help", "--help"})) return run_help({arguments.begin() + 1, arguments.end()});
  if (wants(arguments, {kComplete})) return run_complete({arguments.begin() + 1, arguments.end()});
  // Flags before the command are passed on to it.
  const auto name = std::find_if_not(arguments.begin(), arguments.end(), is_option);
  if (name == arguments.end()) throw Error(ExitCode::kUsage, "no command", "indexer --help");
  const Command& command = known_command(*name);
  arguments.erase(name);
  return command.run(arguments);
}

int finish(const Error& error) {
  complain("indexer", error);
  return static_cast<int>(error.code());
}

}  // namespace

std::span<const Command> commands() {
  return kCommands;
}

int run_indexer(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);  // a file too large is then an error of the write, like a full disk
  report_crashes("indexer");
  watch_for_interrupts();
  try {
    return static_cast<int>(run(Words(argv + 1, argv + argc)));
  } catch (const std::bad_alloc&) {
    return finish(Error(ExitCode::kUsage, "out of memory", "fewer --jobs need less"));
  } catch (const std::exception& exception) {
    return finish(error_of(exception));
  }
}

}  // namespace songngu
