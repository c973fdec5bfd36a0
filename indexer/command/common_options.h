// Options that several commands share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/command/command_line.h"
#include "common/output/pager.h"
#include "indexer/render/export_writer.h"

namespace songngu {

/// --db, and the default that both programs share.
struct DatabaseOption {
  std::optional<std::string> given;

  void add_to(CommandLine& line);
  /// THROWS: Error(kUsage) if nothing determines where the database is.
  [[nodiscard]] std::string path() const;
};

/// The number of threads that the machine runs at once.
unsigned default_jobs();
void add_jobs(CommandLine& line, unsigned& jobs);

/// --format, --level, --min-confidence, --color of `align` and `export`.
struct FormatOptions {
  std::string format;
  std::string level;
  ColorChoice color = ColorChoice::kAuto;
  double min_confidence = 0;

  /// Offers every format; the present value of `format` is the default.
  void add_to(CommandLine& line);
  /// Those that `min_confidence` does not leave out.
  [[nodiscard]] std::vector<Bead> chosen(const std::vector<Bead>& beads) const;
  /// `title`: of all that is written.
  [[nodiscard]] std::unique_ptr<ExportWriter> writer(std::string title, const PagedOutput& output) const;
};

}  // namespace songngu
