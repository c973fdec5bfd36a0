#include <filesystem>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "indexer/align/remarks.h"
#include "indexer/command/aligned_files.h"
#include "indexer/command/common_options.h"
#include "indexer/command/reporter.h"
#include "indexer/command/run.h"

namespace songngu {
namespace {

constexpr std::string_view kAlignFooter = R"(
In `text`, signs show what a translator should look at: ∅ a sentence without a
counterpart, 0.52? (?) an uncertain pair and its confidence, ≠ a difference
({}), and below a bullet, a figure or name that the article does not have.
Below 80 columns the Vietnamese text is above the English.

Examples:
  indexer align entry.txt
  indexer align --level passage digests/2025/06
  indexer align --format html corpus > digest.html
  indexer align --format tsv entry.txt | awk -F'\t' '$2 == ""'
)";

void write_entries(const CorpusListing& corpus, unsigned jobs, const FormatOptions& format,
                   ExportWriter& writer, PagedOutput& output, Reporter& reporter) {
  BuildEvents events = reporter.events();
  events.progress = [](std::string_view, std::size_t, std::size_t) {};  // the output shows it
  output.write(writer.begin());
  for_each_aligned_file(corpus, jobs, events, [&](const CorpusFile&, const AlignedFile& file) {
    for (const Diagnostic& diagnostic : file.parsed.diagnostics) reporter.diagnostic(diagnostic);
    for (std::size_t i = 0; i < file.beads.size(); ++i)
      output.write(writer.entry({file.parsed.entries[i], format.chosen(file.beads[i]), file.remarks[i]}));
  });
  output.write(writer.end());
}

/// The names of the files and folders, without the folders that they are in.
std::string title_of(const Words& operands) {
  std::vector<std::string> names;
  for (const std::string& operand : operands) {
    const auto path = std::filesystem::absolute(operand).lexically_normal();
    names.push_back((path.has_filename() ? path : path.parent_path()).filename().string());
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace

ExitCode run_align(const Words& arguments) {
  unsigned jobs = default_jobs();
  FormatOptions format{.format = "text", .level = {}};
  ReportOptions report_options;
  IndexerLine line("align", fmt::format(kAlignFooter, what_may_differ()));
  format.add_to(line);
  add_jobs(line, jobs);
  report_options.add_to(line);
  const Words operands = line.parse(arguments);

  PagedOutput output(format.color, format.format == "text");
  ReportPlace place = standard_error();
  place.write = [&](std::string_view lines) { output.note(lines); };
  Reporter reporter(report_options, place);
  const CorpusListing corpus = list_corpus(operands);
  for (const Diagnostic& diagnostic : corpus.diagnostics) reporter.diagnostic(diagnostic);
  try {
    write_entries(corpus, jobs, format, *format.writer(title_of(operands), output), output, reporter);
  } catch (const Unread&) {
    output.finish();
    return ExitCode::kOk;
  }
  output.finish();
  return reporter.errors() > 0 ? ExitCode::kPartial : ExitCode::kOk;
}

}  // namespace songngu
