#include "indexer/command/reporter.h"

#include <algorithm>

#include <fmt/format.h>
#include <spdlog/sinks/base_sink.h>
#include <unistd.h>

#include "common/output/sanitize.h"
#include "common/output/standard_streams.h"
#include "common/output/terminal.h"
#include "common/output/width.h"
#include "indexer/command/annotation.h"

namespace songngu {
namespace {

constexpr auto kBetweenDrawings = std::chrono::milliseconds(100);
constexpr int kBarColumns = 30;

std::string bar(std::size_t done, std::size_t total, int columns) {
  const auto wide = static_cast<std::size_t>(columns);
  const std::size_t filled = total == 0 ? wide : std::min(wide, done * wide / total);
  std::string result;
  for (std::size_t i = 0; i < wide; ++i) result += i < filled ? "█" : "░";
  return result;
}

/// Lines as they are: what they say of themselves is all that a reader wants.
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
  line.flag("-q,--quiet", quiet, "Diagnostics and errors only");
  line.flag("-v,--verbose", verbose, "Say how long each step takes");
  std::vector<std::string> forms{"none", "github"};
  std::string help = "Also for GitHub, which shows diagnostics at their lines [none]";
  if (prints) {
    forms.emplace_back("gitlab");
    help = "Also for GitHub, or a code quality report for GitLab on standard output [none]";
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
      step_began_(place_.now()),
      drawn_(step_began_) {
  log_.set_level(level_of(options_));
}

void Reporter::diagnostic(const Diagnostic& diagnostic) {
  errors_ += diagnostic.severity == Severity::kError ? 1 : 0;
  warnings_ += diagnostic.severity == Severity::kWarning ? 1 : 0;
  const auto level = level_of(diagnostic.severity);
  log(level, to_string(diagnostic));
  if (options_.annotations == "github") log(level, github_annotation(diagnostic));
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
    if (begins) log(spdlog::level::info, total > 0 ? fmt::format("{} {}", step, total) : std::string(step));
  } else if (begins || done == total || now - drawn_ >= kBetweenDrawings) {
    draw(step, done, total);
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
  clear_bar();
  log_.log(level, line);
}

void Reporter::draw(std::string_view step, std::size_t done, std::size_t total) {
  const std::string label = fmt::format("{} {}/{} ", step, done, total);
  const int room = place_.columns - display_width(label) - 1;
  const std::string drawn = label + (room >= 10 ? bar(done, total, std::min(room, kBarColumns)) : "");
  place_.write(fmt::format("\r\x1b[K{}", drawn));
  bar_shown_ = true;
}

void Reporter::clear_bar() {
  if (std::exchange(bar_shown_, false)) place_.write("\r\x1b[K");
}

void Reporter::end_step() {
  clear_bar();
  if (!step_.empty()) {
    const std::chrono::duration<double> took = place_.now() - step_began_;
    log(spdlog::level::debug, fmt::format("{}: {:.2f} s", step_, took.count()));
  }
  step_.clear();
}

}  // namespace songngu
