#include "searcher/command/command_line.h"

#include <algorithm>
#include <array>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "common/base/version.h"
#include "searcher/command/arguments.h"
#include "searcher/command/choice.h"
#include "searcher/command/help.h"
#include "searcher/command/search_option.h"

namespace songngu {
namespace {

/// What the option parser fills in before it becomes an Invocation.
struct Raw {
  Invocation invocation;
  std::optional<std::string> passage, entry, like, open;
  std::string format, color, layout;
  bool batch = false, help = false, short_help = false, version = false;
};

void add_subject_options(CLI::App& app, Raw& raw) {
  const char* group = "What is asked, instead of a query";
  app.add_flag("--batch", raw.batch, "A line of standard input a query, or JSON; a line of JSON an answer")
      ->group(group);
  app.add_option("--id", raw.passage, "One passage and its counterpart")
      ->type_name("PASSAGE-ID")
      ->group(group);
  app.add_option("--entry", raw.entry, "The whole entry, both sides")->type_name("ENTRY")->group(group);
  app.add_option("--like", raw.like, "Passages like this one, in either language")
      ->type_name("PASSAGE-ID")
      ->group(group);
  app.add_option("--open", raw.open, "Open the passage's file at its line in $EDITOR")
      ->type_name("PASSAGE-ID")
      ->group(group);
}

void add_database_options(CLI::App& app, Raw& raw) {
  app.add_option("--db", raw.invocation.databases,
                 "Database, stub, single file or tcp://HOST:PORT; may repeat, results are merged "
                 "[$SONGNGU_DB, $XDG_DATA_HOME/songngu/digest.db]")
      ->type_name("PATH")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->allow_extra_args(false)
      ->group(kCommonOptions);
  app.add_flag("--allow-missing-shards", raw.invocation.open.allow_missing,
               "Answer without the databases that can't be opened, with a warning")
      ->group("What is searched");
  app.add_option("--corpus", raw.invocation.open.corpus,
                 "Where the corpus is now, for the files that are shown and opened; may repeat "
                 "[$SONGNGU_CORPUS, else what the database says]")
      ->type_name("DIR")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->allow_extra_args(false)
      ->group("What is searched");
}

void add_search_options(CLI::App& app, Raw& raw) {
  for (const SearchOption& option : search_options()) {
    SearchOptions& options = raw.invocation.request.options;
    const std::string letter = option.letter.empty() ? "" : fmt::format("-{},", option.letter);
    const std::string typed = fmt::format("{}--{}", letter, option.name);
    CLI::Option* added = nullptr;
    if (option.type == OptionType::kFlag) {
      added = app.add_flag_callback(typed, [&options, &option] { option.apply(options, "true"); });
    } else {
      added = app.add_option_function<std::string>(
          typed, [&options, &option](const std::string& text) { option.apply(options, text); });
      added->type_name(std::string(option.value))->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    }
    const std::string names = option.names == nullptr ? "" : option.names();
    added->description(std::string(option.help) + names)->group(std::string(option.heading));
  }
}

void add_output_options(CLI::App& app, Raw& raw) {
  const char* group = "How it is written";
  const auto last = CLI::MultiOptionPolicy::TakeLast;
  app.add_option("--format", raw.format, format_list())
      ->type_name(format_names("|"))
      ->multi_option_policy(last)
      ->group(kCommonOptions);
  app.add_flag("-0", raw.invocation.nul, "Identifiers, each ended by NUL")->group(group);
  app.add_flag("--full", raw.invocation.full, "text: long passages whole, not only their best sentences")
      ->group(group);
  app.add_option("--layout", raw.layout,
                 "text: counterpart below or beside; auto: beside from 120 columns [auto]")
      ->type_name("auto|stacked|side")
      ->multi_option_policy(last)
      ->group(group);
  app.add_option("--color", raw.color, "text: colours; auto obeys NO_COLOR [auto]")
      ->type_name("auto|always|never")
      ->multi_option_policy(last)
      ->group(group);
}

void add_options(CLI::App& app, Raw& raw) {
  app.set_help_flag();
  add_search_options(app, raw);  // common ones first
  add_database_options(app, raw);
  add_output_options(app, raw);
  add_subject_options(app, raw);
  app.add_flag("-h", raw.short_help, "The common options")->group("Help");
  app.add_flag("--help", raw.help, "This text")->group("Help");
  app.add_flag("-V,--version", raw.version, "The version")->group("Help");
}

std::vector<OptionShape> shapes(const CLI::App& app) {
  std::vector<OptionShape> result;
  for (const CLI::Option* option : app.get_options()) {
    const auto& letters = option->get_snames();
    const auto& names = option->get_lnames();
    const char letter = letters.empty() ? '\0' : letters.front().front();
    result.push_back({names.empty() ? std::string("-") + letter : "--" + names.front(), letter,
                      option->get_items_expected_max() > 0});
  }
  return result;
}

constexpr std::array<std::pair<std::string_view, ColorChoice>, 3> kColors{
    {{"auto", ColorChoice::kAuto}, {"always", ColorChoice::kAlways}, {"never", ColorChoice::kNever}}};
constexpr std::array<std::pair<std::string_view, Layout>, 3> kLayouts{
    {{"auto", Layout::kAuto}, {"stacked", Layout::kStacked}, {"side", Layout::kSide}}};

void set_format(Raw& raw) {
  Invocation& invocation = raw.invocation;
  if (raw.format.empty())
    raw.format = invocation.action == Action::kBatch ? "json" : invocation.nul ? "ids" : "text";
  invocation.format = format_named(raw.format);
  if (invocation.format == nullptr) {
    throw Error(ExitCode::kUsage,
                fmt::format("--format: '{}' is not one of {}", raw.format, format_names(", ")));
  }
  if (invocation.nul && raw.format != "ids") throw Error(ExitCode::kUsage, "-0 goes with --format ids only");
  const bool fits_batch = raw.format == "json" || raw.format == "jsonl" || raw.format == "trec";
  if (invocation.action == Action::kBatch && !fits_batch) {
    throw Error(ExitCode::kUsage, "--batch answers in JSON, a line each; only --format trec can change that");
  }
}

std::string joined(const std::vector<std::string>& words) {
  std::string result;
  for (const std::string& word : words) result += (&word == &words.front() ? "" : " ") + word;
  return result;
}

void set_subject(Raw& raw, const std::vector<std::string>& words) {
  Invocation& invocation = raw.invocation;
  const int asked = int{!words.empty()} + int{raw.batch} + int{raw.passage.has_value()} +
                    int{raw.entry.has_value()} + int{raw.like.has_value()} + int{raw.open.has_value()};
  if (asked == 0) throw Error(ExitCode::kUsage, "no query", "searcher QUERY..., or searcher --help");
  if (asked > 1) {
    throw Error(ExitCode::kUsage,
                "only one of a query, --batch, --id, --entry, --like and --open can be asked at a time");
  }
  if (raw.batch) invocation.action = Action::kBatch;
  if (raw.open) invocation.action = Action::kOpen;
  if (raw.passage) invocation.request.subject = Subject::kPassage;
  if (raw.entry) invocation.request.subject = Subject::kEntry;
  if (raw.like) invocation.request.subject = Subject::kLike;
  for (const auto& id : {raw.passage, raw.entry, raw.like, raw.open}) {
    if (id) invocation.request.text = *id;
  }
  if (!words.empty()) invocation.request.text = joined(words);
}

}  // namespace

std::vector<CompletableOption> searcher_options() {
  CLI::App app;
  Raw raw;
  add_options(app, raw);
  return completable_options(app);
}

Invocation parse_command_line(const std::vector<std::string>& arguments) {
  CLI::App app;
  Raw raw;
  add_options(app, raw);
  Arguments split = split_arguments(arguments, shapes(app));
  std::reverse(split.options.begin(), split.options.end());
  try {
    app.parse(std::move(split.options));
  } catch (const CLI::Error& error) {
    throw Error(ExitCode::kUsage, error.what(), "searcher --help");
  }
  if (raw.help || raw.short_help || raw.version) {
    raw.invocation.action = Action::kPrint;
    raw.invocation.print = raw.help         ? help_text(app)
                           : raw.short_help ? short_help_text(app)
                                            : fmt::format("searcher (songngu) {}\n", kProgramVersion);
    return raw.invocation;
  }
  set_subject(raw, split.words);
  set_format(raw);
  if (!raw.color.empty()) raw.invocation.color = choice("color", raw.color, kColors);
  if (!raw.layout.empty()) raw.invocation.layout = choice("layout", raw.layout, kLayouts);
  return raw.invocation;
}

}  // namespace songngu
