#include "searcher/command/command_line.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/command/complete.h"
#include "searcher/command/search_option.h"
#include "searcher/query/tree/field.h"

namespace songngu {
namespace {

constexpr const char* kDescription =
    "Search a Vietnamese-English news digest; each hit comes with its counterpart in\n"
    "the other language.";

constexpr const char* kUsage =
    "Usage: searcher [OPTIONS] QUERY...\n"
    "       searcher [OPTIONS] --batch < QUERIES\n"
    "       searcher [OPTIONS] --id PASSAGE-ID | --like PASSAGE-ID\n"
    "       searcher [OPTIONS] --entry ENTRY\n"
    "       searcher [OPTIONS] --open PASSAGE-ID\n";

constexpr const char* kQueryLanguage = R"(
Query language:
  dinh kien             any word may match; diacritics may be left out
  "định kiến lỗi thời"  a phrase
  +must -not  AND OR NOT  NEAR/5 ADJ/3  ( )  prefix*
)";

constexpr const char* kFooter = R"(
  $1tn  37%  "40,2 tỷ USD"    the same quantity, however it is written

Examples:
  searcher định kiến lỗi thời
  searcher --into en 'kết quả kinh doanh tag:FT date:2025..'
  searcher -n 3 -C 1 --lang vi '"trí tuệ nhân tạo"'
  searcher -- 'chip -nvidia'
  searcher --format json 'oil price' | jq '.hits[].counterpart.text'
  searcher --format ids -n 1 penicillin | xargs -n 1 searcher --like
  vim -q <(searcher --format vimgrep "lãi suất")

Environment: SONGNGU_DB, SONGNGU_CORPUS, XDG_DATA_HOME, PAGER, EDITOR, VISUAL,
             COLUMNS, TERM, NO_COLOR, CLICOLOR_FORCE, FORCE_HYPERLINK
Exit status: 0 found
             1 nothing found, or no such passage or entry
             2 usage or a bad query
             3 database missing, damaged or of another version
)";

constexpr const char* kBriefUsage = "Usage: searcher [OPTIONS] QUERY...\n";

constexpr const char* kBriefFooter = R"(
Example: searcher --into en 'kết quả kinh doanh tag:FT date:2025..'
searcher --help shows all options, the query language and more examples.
)";

/// The examples of all fields; those that are longer than the rest of a line get a line of their own.
std::string field_examples() {
  constexpr std::size_t kColumns = 78;
  std::string text;
  std::string line = " ";
  for (const Field& field : fields()) {
    if (line.size() + 1 + field.examples.size() > kColumns) {
      text += line + '\n';
      line = " ";
    }
    line.append(" ").append(field.examples);
  }
  return text + line;
}

/// The formats as the help of --format lists them.
std::string format_list() {
  std::string result = "Output format [text]";
  for (const Format& format : formats()) result += fmt::format("\n{}: {}", format.name, format.summary);
  return result;
}

CommandHelp searcher_help() {
  return {.command = "searcher",
          .description = kDescription,
          .usage = kUsage,
          .footer = kQueryLanguage + field_examples() + kFooter,
          .brief_usage = kBriefUsage,
          .brief_footer = kBriefFooter,
          .dash_hint =
              "a word of the query that begins with '-' goes after --, or in quotes with other words: "
              "searcher -- 'chip {}'"};
}

/// What the options say, before it becomes an Invocation.
struct Raw {
  Invocation invocation;
  std::optional<std::string> passage, entry, like, open;
  std::string format;
  bool batch = false;
};

void add_search_options(CommandLine& line, SearchOptions& options) {
  for (const SearchOption& option : search_options()) {
    line.group(std::string(option.heading));
    const std::string letter = option.letter.empty() ? "" : fmt::format("-{},", option.letter);
    const std::string names = fmt::format("{}--{}", letter, option.name);
    const std::string help = std::string(option.help) + (option.names == nullptr ? "" : option.names());
    if (option.type == OptionType::kFlag) {
      line.flag(
          names, [&options, &option] { option.apply(options, "true"); }, help);
    } else {
      line.text(
          names, [&options, &option](const std::string& text) { option.apply(options, text); },
          std::string(option.value), help);
    }
  }
}

void add_database_options(CommandLine& line, Invocation& invocation) {
  line.group(kCommonOptions);
  line.texts("--db", invocation.databases, "PATH",
             "The database: a folder, single file, stub file or tcp://HOST:PORT; may be repeated, results "
             "are merged "
             "[$SONGNGU_DB, $XDG_DATA_HOME/songngu/digest.db]");
  line.group(kWhatIsSearched);
  line.flag("--allow-missing-shards", invocation.open.allow_missing,
            "Search without databases that can't be opened, with a warning");
  line.texts("--corpus", invocation.open.corpus, "DIR",
             "Where the corpus is now, for the files that are shown and opened; may be repeated "
             "[$SONGNGU_CORPUS, else what the database says]");
}

void add_output_options(CommandLine& line, Raw& raw) {
  static constexpr std::array<std::pair<std::string_view, Layout>, 3> kLayouts{
      {{"auto", Layout::kAuto}, {"stacked", Layout::kStacked}, {"side", Layout::kSide}}};
  line.group(kCommonOptions);
  line.text("--format", raw.format, format_names("|"), format_list());
  line.group("Output");
  line.flag("-0", raw.invocation.nul, "--format ids with NUL after each identifier");
  line.flag("--full", raw.invocation.full, "text: show long passages whole, not only their best sentences");
  line.text(
      "--layout", [&](const std::string& text) { raw.invocation.layout = choice("layout", text, kLayouts); },
      "auto|stacked|side",
      "text: languages stacked or side by side; auto: side by side from 120 columns, with --entry from 80 "
      "[auto]");
  line.color(raw.invocation.color);
}

void add_subject_options(CommandLine& line, Raw& raw) {
  line.group("Instead of a query");
  line.flag("--batch", raw.batch, "Answer each line of standard input, a query or JSON, with a line of JSON");
  line.text("--id", raw.passage, "PASSAGE-ID", "Show one passage and its counterpart");
  line.text("--entry", raw.entry, "ENTRY", "Show the whole entry in both languages");
  line.text("--like", raw.like, "PASSAGE-ID", "Find passages similar to this one, in either language");
  line.text("--open", raw.open, "PASSAGE-ID", "Open the passage's file at its line in $EDITOR");
}

void set_format(Raw& raw) {
  Invocation& invocation = raw.invocation;
  if (raw.format.empty())
    raw.format = invocation.action == Action::kBatch ? "json" : invocation.nul ? "ids" : "text";
  invocation.format = format_named(raw.format);
  if (invocation.format == nullptr) {
    throw Error(ExitCode::kUsage,
                fmt::format("--format: '{}' is not one of {}", raw.format, format_names(", ")));
  }
  if (invocation.nul && raw.format != "ids") throw Error(ExitCode::kUsage, "-0 needs --format ids");
  const Sort sort = invocation.request.options.sort;
  if ((sort == Sort::kLeft || sort == Sort::kRight) && raw.format != "kwic") {
    throw Error(ExitCode::kUsage, "--sort left and right need --format kwic");
  }
  if (raw.format == "text" || raw.format == "kwic") invocation.request.options.renderings = true;
  const bool counts = raw.format == "text" || raw.format == "json" || raw.format == "tsv";
  if (invocation.request.options.translations && !counts && invocation.action != Action::kBatch) {
    throw Error(ExitCode::kUsage, "--translations are written as text, json or tsv");
  }
  const bool fits_batch = raw.format == "json" || raw.format == "jsonl" || raw.format == "trec";
  if (invocation.action == Action::kBatch && !fits_batch) {
    throw Error(ExitCode::kUsage, "--batch takes --format json or trec only");
  }
}

void set_subject(Raw& raw, const Words& words) {
  Invocation& invocation = raw.invocation;
  const int asked = int{!words.empty()} + int{raw.batch} + int{raw.passage.has_value()} +
                    int{raw.entry.has_value()} + int{raw.like.has_value()} + int{raw.open.has_value()};
  if (asked == 0) throw Error(ExitCode::kUsage, "no query", "searcher QUERY..., or searcher --help");
  if (asked > 1) {
    throw Error(ExitCode::kUsage,
                "only one of these at a time: a query, --batch, --id, --entry, --like, --open");
  }
  if (raw.batch) invocation.action = Action::kBatch;
  if (raw.open) invocation.action = Action::kOpen;
  if (raw.passage) invocation.request.subject = Subject::kPassage;
  if (raw.entry) invocation.request.subject = Subject::kEntry;
  if (raw.like) invocation.request.subject = Subject::kLike;
  for (const auto& id : {raw.passage, raw.entry, raw.like, raw.open}) {
    if (id) invocation.request.text = *id;
  }
  if (!words.empty()) invocation.request.text = fmt::format("{}", fmt::join(words, " "));
}

}  // namespace

Invocation parse_command_line(const Words& arguments) {
  Raw raw;
  CommandLine line(searcher_help());
  add_search_options(line, raw.invocation.request.options);  // common ones first
  add_database_options(line, raw.invocation);
  add_output_options(line, raw);
  add_subject_options(line, raw);
  line.complete_with(values_of);
  set_subject(raw, line.parse(arguments));
  set_format(raw);
  if (raw.invocation.request.options.translations && raw.invocation.request.subject != Subject::kQuery) {
    throw Error(ExitCode::kUsage, "--translations go with a query only");
  }
  return raw.invocation;
}

}  // namespace songngu
