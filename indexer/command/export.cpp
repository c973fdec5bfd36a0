#include <filesystem>
#include <system_error>

#include "indexer/align/remarks.h"
#include "indexer/build/inspect/stored_entries.h"
#include "indexer/command/common_options.h"
#include "indexer/command/reporter.h"
#include "indexer/command/run.h"

namespace songngu {
namespace {

constexpr std::string_view kExportFooter = R"(
jsonl has everything: one passage per line, with the fields of a hit of
searcher, or with --level sentence one bead (sentences that correspond) per
line, with --level word also which of their words render which. tsv and tmx
have translations only, so no bullets. tsv keeps sentences without a
counterpart, with an empty field; tmx leaves them out.

Examples:
  indexer export > passages.jsonl
  indexer export --level sentence | jq 'select(.relation == "summary")'
  indexer export --format tsv | awk -F'\t' '$1 && $2 && $3 >= 0.9'
  indexer export --format tmx > digest.tmx
  indexer export --format html --level word > digest.html
)";

}  // namespace

ExitCode run_export(const Words& arguments) {
  DatabaseOption database;
  FormatOptions format{.format = "jsonl", .level = {}};
  ReportOptions report_options;
  IndexerLine line("export", kExportFooter);
  database.add_to(line);
  format.add_to(line);
  report_options.add_to(line);
  line.parse(arguments);

  PagedOutput output(format.color, format.format == "text");
  try {
    const std::string path = database.path();
    std::error_code ignored;
    const bool is_here = std::filesystem::exists(path, ignored);
    const auto writer = format.writer(is_here ? std::filesystem::path(path).stem().string() : path, output);
    bool begun = false;  // only once the database has been opened
    const auto begin = [&] {
      if (!std::exchange(begun, true)) output.write(writer->begin());
    };
    for_each_stored_entry(path, [&](const Entry& entry, const std::vector<Bead>& beads) {
      begin();
      output.write(writer->entry({entry, format.chosen(beads), remarks_on(entry, beads)}));
    });
    begin();
    output.write(writer->end());
  } catch (const Unread&) {  // the user left the pager: the rest is not needed
  }
  output.finish();
  return ExitCode::kOk;
}

}  // namespace songngu
