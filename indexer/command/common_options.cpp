#include "indexer/command/common_options.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/base/number.h"
#include "common/database/open/database_name.h"
#include "common/output/pager.h"

namespace songngu {
namespace {

constexpr unsigned kMostJobs = 256;

}  // namespace

void DatabaseOption::add_to(CommandLine& line) {
  line.text("--db", given, "PATH", "The database [$SONGNGU_DB, $XDG_DATA_HOME/songngu/digest.db]");
}

std::string DatabaseOption::path() const {
  return given ? *given : default_database_path();
}

unsigned default_jobs() {
  return std::clamp(std::thread::hardware_concurrency(), 1U, kMostJobs);
}

void add_jobs(CommandLine& line, unsigned& jobs) {
  line.number("-j,--jobs", jobs, kMostJobs,
              fmt::format("Threads; the result is the same with any number [{}]", jobs));
}

void FormatOptions::add_to(CommandLine& line) {
  std::vector<std::string> names;
  std::string help = fmt::format("Output format [{}]", format);
  std::string level_help = "What a line contains [sentence";
  for (const ExportFormat& one : export_formats()) {
    names.emplace_back(one.name);
    help += fmt::format("\n{}: {}", one.name, one.summary);
    if (one.level == Level::kPassage) level_help += fmt::format("; {}: passage", one.name);
  }
  line.choice("--format", format, names, help);
  line.choice("--level", level, {"passage", "sentence", "word"},
              level_help + "]\nword: sentences, and which words render which (jsonl, html)");
  const auto take = [this](const std::string& text) {
    const auto value = parse_whole<double>(text, 0, 1);
    if (!value)
      throw Error(ExitCode::kUsage, fmt::format("--min-confidence: '{}' is not a number from 0 to 1", text));
    min_confidence = *value;
  };
  line.text("--min-confidence", take, "C",
            "Leave out pairs of less confidence, and sentences\nwithout a counterpart");
  line.color(color);
}

std::vector<Bead> FormatOptions::chosen(const std::vector<Bead>& beads) const {
  std::vector<Bead> kept;
  std::copy_if(beads.begin(), beads.end(), std::back_inserter(kept), [&](const Bead& bead) {
    return min_confidence == 0 || (bead.linked() && bead.confidence >= min_confidence);
  });
  return kept;
}

namespace {

Level level_named(std::string_view name, const ExportFormat& format) {
  if (name.empty()) return format.level;
  if (name != "word") return name == "passage" ? Level::kPassage : Level::kSentence;
  if (!format.has_words) {
    throw Error(ExitCode::kUsage, fmt::format("--level word: {} does not show words", format.name),
                "use --format jsonl or html");
  }
  return Level::kWord;
}

}  // namespace

std::unique_ptr<ExportWriter> FormatOptions::writer(std::string title, const PagedOutput& output) const {
  const ExportFormat& chosen = *export_format_named(format);
  ExportOptions options;
  options.level = level_named(level, chosen);
  options.appearance = output.appearance();
  options.columns = output.columns();
  options.title = std::move(title);
  return chosen.make(options);
}

}  // namespace songngu
