#include "searcher/command/help.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "common/command/help_formatter.h"
#include "common/output/help_page.h"
#include "searcher/query/tree/field.h"
#include "searcher/render/format.h"

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
  dinh kien             ranked: any word may match, diacritics may be left out
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

constexpr const char* kShortUsage = "Usage: searcher [OPTIONS] QUERY...\n";

constexpr const char* kShortFooter = R"(
Example: searcher --into en 'kết quả kinh doanh tag:FT date:2025..'
searcher --help shows all options, the query language and more examples.
)";

/// The examples of all fields; what is longer than a line goes on a line of its own.
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

}  // namespace

std::string format_list() {
  std::string result = "How it is written [text]";
  for (const Format& format : formats()) result += fmt::format("\n{}: {}", format.name, format.summary);
  return result;
}

std::string help_text(CLI::App& app) {
  app.description(kDescription);
  app.footer(kQueryLanguage + field_examples() + kFooter);
  app.formatter(help_formatter({.usage = kUsage, .columns = 35}));
  return help_page(app.help());
}

std::string short_help_text(CLI::App& app) {
  app.description(kDescription);
  app.footer(kShortFooter);
  app.formatter(help_formatter({.usage = kShortUsage, .columns = 35, .only_group = kCommonOptions}));
  return help_page(app.help());
}

}  // namespace songngu
