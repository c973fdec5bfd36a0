// What a command says while it works and at its end, on standard error: diagnostics, also in the forms of CI,
// progress, and a summary.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <spdlog/logger.h>

#include "common/command/command_line.h"
#include "common/output/progress_bar.h"
#include "indexer/build/corpus/build_job.h"
#include "indexer/digest/diagnostic.h"

namespace songngu {

struct ReportOptions {
  bool quiet = false;    ///< warnings and errors only
  bool verbose = false;  ///< with the time each step takes
  bool prints = false;   ///< standard output is free for the report of --annotations gitlab
  std::string annotations = "none";

  /// Adds --quiet, --verbose and --annotations.
  void add_to(CommandLine& line);
};

/// Where the lines go, and what the terminal allows; tests give their own.
struct ReportPlace {
  bool is_terminal = false;
  int columns = 80;
  std::function<void(std::string_view)> write;
  std::function<void(std::string_view)> print = {};  ///< where results go
  std::function<std::chrono::steady_clock::time_point()> now = std::chrono::steady_clock::now;
};

ReportPlace standard_error();

class Reporter {
 public:
  explicit Reporter(ReportOptions options, ReportPlace place = standard_error());
  Reporter(const Reporter&) = delete;
  Reporter& operator=(const Reporter&) = delete;

  void diagnostic(const Diagnostic& diagnostic);

  /// On a terminal, a bar that is redrawn at most ten times a second; else a line when the step begins.
  void progress(std::string_view step, std::size_t done, std::size_t total);

  /// A line for people, left out under --quiet. Ends the progress bar.
  void summary(std::string_view line);

  /// At the end of the work: prints the report of --annotations gitlab.
  void finish();

  [[nodiscard]] std::size_t errors() const { return errors_; }
  [[nodiscard]] std::size_t warnings() const { return warnings_; }

  /// The events of build(), update() and verify(), reported here. The reporter must outlive them.
  BuildEvents events();

 private:
  void log(spdlog::level::level_enum level, std::string_view line);
  void end_step();

  ReportOptions options_;
  ReportPlace place_;
  spdlog::logger log_;  ///< whole lines; its level follows from --quiet and --verbose
  ProgressBar bar_;
  std::vector<Diagnostic> reported_;  ///< for gitlab
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
  std::string step_;
  std::chrono::steady_clock::time_point step_began_;
  std::chrono::steady_clock::time_point drawn_;
};

/// A diagnostic for GitHub Actions: "::notice|warning|error file=F,line=L,col=C::MESSAGE" (GitHub Docs,
/// "Workflow commands for GitHub Actions"). Characters that could end a property or the command early are
/// percent-encoded; other control characters are made visible.
std::string github_annotation(const Diagnostic& diagnostic);

/// Diagnostics for GitLab CI: a JSON array with an object for each, on one line (GitLab Docs, "Code Quality
/// report format"). Fingerprints differ from each other and don't depend on the line, so that a diagnostic
/// that has only moved is not a new one.
std::string gitlab_report(const std::vector<Diagnostic>& diagnostics);

/// "12 files, 13 entries, 340 passages"
std::string contents_summary(std::size_t files, std::size_t entries, std::size_t passages);

std::string build_summary(const std::string& database, const BuildReport& report);
std::string update_summary(const std::string& database, const BuildReport& report);

/// Calls `work`, which publishes at its end. THROWS: what it throws; if it was interrupted, the message adds
/// that nothing was published.
BuildReport until_published(const std::function<BuildReport()>& work);

}  // namespace songngu
