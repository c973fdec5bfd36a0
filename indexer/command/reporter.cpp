#include "indexer/command/reporter.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <string_view>

#include <fmt/format.h>
#include <spdlog/sinks/base_sink.h>
#include <unistd.h>

#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/output/escape.h"
#include "common/output/json.h"
#include "common/output/standard_streams.h"
#include "common/output/terminal.h"
#include "common/text/unicode/percent.h"
#include "indexer/render/counted.h"

namespace songngu {
namespace {

/// `special` and '%' become %XX.
std::string annotation_text(std::string_view text, std::string_view special) {
  return sanitize(percent_encoded_unless(
      text, [&](char c) { return c != '%' && special.find(c) == std::string_view::npos; }));
}

/// In GitHub's words.
std::string_view annotation_level(Severity severity) {
  switch (severity) {
    case Severity::kInfo:
      return "notice";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      return "error";
  }
  return {};
}

/// In GitLab's words.
std::string_view code_quality_severity(Severity severity) {
  switch (severity) {
    case Severity::kInfo:
      return "info";
    case Severity::kWarning:
      return "minor";
    case Severity::kError:
      return "major";
  }
  return {};
}

}  // namespace

std::string github_annotation(const Diagnostic& diagnostic) {
  return fmt::format("::{} file={},line={},col={}::{}", annotation_level(diagnostic.severity),
                     annotation_text(diagnostic.file, "\r\n:,"), diagnostic.line, diagnostic.column,
                     annotation_text(diagnostic.message, "\r\n"));
}

std::string gitlab_report(const std::vector<Diagnostic>& diagnostics) {
  std::map<std::string, std::size_t> seen;  // how often, by file and message
  JsonWriter json;
  json.begin_array();
  for (const Diagnostic& diagnostic : diagnostics) {
    const std::string path = std::filesystem::path(diagnostic.file).lexically_normal().string();
    const std::string what = fmt::format("{}\n{}", path, diagnostic.message);
    json.begin_object().member("description", diagnostic.message).member("check_name", "digest");
    json.member("fingerprint", hash128_digits(fmt::format("{}\n{}", what, seen[what]++)));
    json.member("severity", code_quality_severity(diagnostic.severity));
    json.key("location").begin_object().member("path", path);
    json.key("lines").begin_object().member("begin", diagnostic.line).end_object().end_object().end_object();
  }
  return json.end_array().take() + '\n';
}

namespace {

/// "; 1 file refused; 2 warnings", without parts that are 0.
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
  if (report.added + report.edited + report.deleted == 0 && report.refused > 0) {
    return fmt::format("{} read, no entry has changed{}; {} is without the refused {}",
                       counted(report.files, "file"), diagnostics_in(report), database,
                       report.refused == 1 ? "file" : "files");
  }
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

namespace {

constexpr auto kBetweenDrawings = std::chrono::milliseconds(100);

/// Writes lines without time and level.
class PlainSink : public spdlog::sinks::base_sink<spdlog::details::null_mutex> {
 public:
  explicit PlainSink(std::function<void(std::string_view)> write) : write_(std::move(write)) {}

 private:
  void sink_it_(const spdlog::details::log_msg& message) override {
    write_(fmt::format("{}\n", std::string_view(message.payload.data(), message.payload.size())));
  }
  void flush_() override {}

  std::function<void(std::string_view)> write_;
};

spdlog::level::level_enum level_of(const ReportOptions& options) {
  if (options.quiet) return spdlog::level::warn;
  return options.verbose ? spdlog::level::debug : spdlog::level::info;
}

spdlog::level::level_enum level_of(Severity severity) {
  return severity == Severity::kError ? spdlog::level::err : spdlog::level::warn;
}

}  // namespace

void ReportOptions::add_to(CommandLine& line) {
  line.group("Messages");
  line.flag("-q,--quiet", quiet, "Warnings and errors only");
  line.flag("-v,--verbose", verbose, "Say how long each step takes");
  std::vector<std::string> forms{"none", "github"};
  std::string help = "Write diagnostics also for GitHub, which shows them at their lines [none]";
  if (prints) {
    forms.emplace_back("gitlab");
    help =
        "Write diagnostics also for GitHub, or for GitLab as a code quality report on standard output [none]";
  }
  line.choice("--annotations", annotations, forms, help);
}

ReportPlace standard_error() {
  const TerminalFacts facts = terminal_facts(STDERR_FILENO);
  const bool dumb = facts.term == "dumb";
  return {.is_terminal = facts.is_terminal && !dumb,
          .columns = output_columns(facts),
          .write = note,
          .print = print};
}

Reporter::Reporter(ReportOptions options, ReportPlace place)
    : options_(std::move(options)),
      place_(std::move(place)),
      log_("indexer", std::make_shared<PlainSink>(place_.write)),
      bar_(place_.columns, place_.write),
      step_began_(place_.now()),
      drawn_(step_began_) {
  log_.set_level(level_of(options_));
}

void Reporter::diagnostic(const Diagnostic& diagnostic) {
  errors_ += diagnostic.severity == Severity::kError ? 1 : 0;
  warnings_ += diagnostic.severity == Severity::kWarning ? 1 : 0;
  const auto level = level_of(diagnostic.severity);
  const bool shown = !options_.quiet || diagnostic.severity != Severity::kInfo;
  if (shown) log(level, to_string(diagnostic));
  if (shown && options_.annotations == "github") log(level, github_annotation(diagnostic));
  if (options_.annotations == "gitlab") reported_.push_back(diagnostic);
}

void Reporter::progress(std::string_view step, std::size_t done, std::size_t total) {
  if (options_.quiet) return;
  const auto now = place_.now();
  const bool begins = step != step_;
  if (begins) {
    end_step();
    step_ = step;
    step_began_ = now;
  }
  if (!place_.is_terminal) {
    if (begins) log(spdlog::level::info, fmt::format("{} …", step));
  } else if (begins || done == total || now - drawn_ >= kBetweenDrawings) {
    bar_.draw(step, done, total);
    drawn_ = now;
  }
}

void Reporter::summary(std::string_view line) {
  end_step();
  log(spdlog::level::info, sanitize(line));
}

void Reporter::finish() {
  if (options_.annotations == "gitlab") place_.print(gitlab_report(reported_));
}

BuildEvents Reporter::events() {
  return {.diagnostic = [this](const Diagnostic& one) { diagnostic(one); },
          .progress = [this](std::string_view step, std::size_t done,
                             std::size_t total) { progress(step, done, total); }};
}

void Reporter::log(spdlog::level::level_enum level, std::string_view line) {
  bar_.clear();
  log_.log(level, line);
}

void Reporter::end_step() {
  bar_.clear();
  if (!step_.empty()) {
    const std::chrono::duration<double> took = place_.now() - step_began_;
    log(spdlog::level::debug, fmt::format("{}: {:.2f} s", step_, took.count()));
  }
  step_.clear();
}

}  // namespace songngu
