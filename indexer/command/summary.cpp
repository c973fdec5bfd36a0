#include "indexer/command/summary.h"

#include <fmt/format.h>

#include "common/base/error.h"
#include "indexer/render/counted.h"

namespace songngu {
namespace {

/// "; 1 file refused; 2 warnings", as far as there is something to say.
std::string diagnostics_in(const BuildReport& report) {
  std::string text;
  if (report.refused > 0) text += "; " + counted(report.refused, "file") + " refused";
  if (report.warnings > 0) text += "; " + counted(report.warnings, "warning");
  return text;
}

}  // namespace

std::string contents_summary(std::size_t files, std::size_t entries, std::size_t passages) {
  return fmt::format("{}, {}, {}", counted(files, "file"), counted(entries, "entry", "entries"),
                     counted(passages, "passage"));
}

std::string build_summary(const std::string& database, const BuildReport& report) {
  if (report.unchanged) {
    return fmt::format("{} is up to date: {}, {}", database, counted(report.files, "file"),
                       counted(report.entries, "entry", "entries"));
  }
  const std::string made =
      fmt::format("{}, {}{}", contents_summary(report.files, report.entries, report.passages),
                  counted(report.beads, "pair"), diagnostics_in(report));
  return report.published ? fmt::format("{} → {}", made, database) : made + "; nothing was published";
}

std::string update_summary(const std::string& database, const BuildReport& report) {
  if (report.added + report.edited + report.deleted == 0) {
    return fmt::format("{} read, nothing has changed{}; {} {}", counted(report.files, "file"),
                       diagnostics_in(report), database,
                       report.published ? "was brought up to date" : "is as it was");
  }
  return fmt::format("{} read; entries: {} added, {} edited, {} deleted{} → {}",
                     counted(report.files, "file"), report.added, report.edited, report.deleted,
                     diagnostics_in(report), database);
}

BuildReport until_published(const std::function<BuildReport()>& work) {
  try {
    return work();
  } catch (const Error& error) {
    if (error.code() != ExitCode::kInterrupted) throw;
    throw Error(ExitCode::kInterrupted, fmt::format("{}; nothing was published", error.what()));
  }
}

}  // namespace songngu
