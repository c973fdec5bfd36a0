#include "indexer/import/import.h"

#include <fmt/format.h>

#include "common/base/error.h"
#include "indexer/command/reporter.h"
#include "indexer/command/run.h"
#include "indexer/render/counted.h"

namespace songngu {
namespace {

constexpr std::string_view kImportFooter = R"(
FILE is the result.json of an export by Telegram Desktop: of a channel or chat
("Export chat history", format "Machine-readable JSON"), or of an account, of
which only the channels are imported. Each post becomes a file in DIR, named by
its date and subject. A second import adds new posts and updates those that were
edited in Telegram; files that you edited or deleted in DIR stay edited or
deleted.

Examples:
  indexer import result.json --into digests
  indexer check -v digests
)";

std::string import_summary(const ImportReport& report, const std::string& into) {
  std::string text = fmt::format("{} added", counted(report.added, "post"));
  const auto add = [&](std::size_t number, std::string_view what) {
    if (number > 0) text += fmt::format(", {} {}", number, what);
  };
  add(report.updated, "updated");
  add(report.unchanged, "unchanged");
  add(report.edited, "edited on both sides");
  add(report.deleted, "deleted here");
  add(report.without_text, "without text");
  return fmt::format("{} → {}", text, into);
}

}  // namespace

ExitCode run_import(const Words& arguments) {
  std::string into;
  ReportOptions report_options{.prints = true};
  IndexerLine line("import", kImportFooter);
  line.text("--into", into, "DIR", "The folder for the files; it is made if it does not exist");
  report_options.add_to(line);
  const Words operands = line.parse(arguments);
  if (into.empty()) {
    throw Error(ExitCode::kUsage, "no folder to import into", "indexer import FILE... --into DIR");
  }

  Reporter reporter(report_options);
  ImportEvents events;
  events.diagnostic = [&](const Diagnostic& one) { reporter.diagnostic(one); };
  events.progress = [&](std::size_t done, std::size_t total) {
    reporter.progress("reading exports", done, total);
  };
  try {
    reporter.summary(import_summary(import_posts(operands, into, events), into));
  } catch (const Error& error) {
    if (error.code() != ExitCode::kInterrupted) throw;
    throw Error(ExitCode::kInterrupted, fmt::format("{}; what was imported stays", error.what()),
                "the same command imports the rest");
  }
  reporter.finish();
  return reporter.errors() > 0 ? ExitCode::kPartial : ExitCode::kOk;
}

}  // namespace songngu
