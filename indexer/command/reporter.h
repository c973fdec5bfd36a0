// What a command tells while it works, on standard error: diagnostics, progress, a summary at the end.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <spdlog/logger.h>

#include "indexer/build/build_job.h"
#include "indexer/command/command_line.h"

namespace songngu {

struct ReportOptions {
  bool quiet = false;    ///< diagnostics and errors only
  bool verbose = false;  ///< with the time each step takes
  bool prints = false;   ///< the command leaves standard output to the report of --annotations gitlab
  std::string annotations = "none";

  /// Adds --quiet, --verbose and --annotations.
  void add_to(CommandLine& line);
};

/// Where the lines go and what they may look like; tests give their own.
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
  ~Reporter() { clear_bar(); }
  Reporter(const Reporter&) = delete;
  Reporter& operator=(const Reporter&) = delete;

  void diagnostic(const Diagnostic& diagnostic);

  /// On a terminal a bar that is drawn over, at most ten times a second; else a line when the step begins.
  void progress(std::string_view step, std::size_t done, std::size_t total);

  /// A line for people: neither asked for by scripts nor wanted under --quiet. Ends the progress bar.
  void summary(std::string_view line);

  /// At the end of the work: prints the report of --annotations gitlab.
  void finish();

  [[nodiscard]] std::size_t errors() const { return errors_; }
  [[nodiscard]] std::size_t warnings() const { return warnings_; }

  /// As build() and its kin want them. The reporter must outlive them.
  BuildEvents events();

 private:
  void log(spdlog::level::level_enum level, std::string_view line);
  void draw(std::string_view step, std::size_t done, std::size_t total);
  void clear_bar();
  void end_step();

  ReportOptions options_;
  ReportPlace place_;
  spdlog::logger log_;                ///< whole lines; what --quiet and --verbose say is its level
  std::vector<Diagnostic> reported_;  ///< for gitlab
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
  std::string step_;
  std::chrono::steady_clock::time_point step_began_;
  std::chrono::steady_clock::time_point drawn_;
  bool bar_shown_ = false;
};

}  // namespace songngu
