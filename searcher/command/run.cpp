#include "searcher/command/run.h"

#include <iostream>

#include <fmt/format.h>
#include <unistd.h>

#include "common/base/crash.h"
#include "common/base/error.h"
#include "common/base/shell.h"
#include "common/command/completion.h"
#include "common/command/program.h"
#include "common/database/open/database_name.h"
#include "common/output/pager.h"
#include "common/output/standard_streams.h"
#include "common/output/terminal.h"
#include "searcher/command/batch.h"
#include "searcher/command/command_line.h"
#include "searcher/command/counting_progress.h"
#include "searcher/command/editor.h"
#include "searcher/command/watchdog.h"
#include "searcher/render/notes.h"
#include "searcher/search/read/deadline.h"

namespace songngu {
namespace {

constexpr const char* kProgram = "searcher";

std::vector<std::string> databases_of(const Invocation& invocation) {
  return invocation.databases.empty() ? std::vector{default_database_path()} : invocation.databases;
}

/// Where the corpus is, if the user says so.
OpenOptions open_options(const Invocation& invocation) {
  OpenOptions options = invocation.open;
  const auto corpus = environment_value("SONGNGU_CORPUS");
  if (options.corpus.empty() && is_set(corpus)) options.corpus = {*corpus};
  return options;
}

Searcher open_searcher(const Invocation& invocation) {
  return Searcher(databases_of(invocation), open_options(invocation));
}

void show(const Invocation& invocation, const Answer& answer) {
  PagedOutput output(invocation.color, invocation.format->name == "text");
  RenderOptions options;
  options.shape = shape_of(invocation.request.subject);
  options.appearance = output.appearance();
  options.columns = output.columns();
  options.layout = invocation.layout;
  options.full = invocation.full;
  options.nul = invocation.nul;
  options.sort = invocation.request.options.sort;
  try {
    output.write(invocation.format->render(answer, options));
  } catch (const Unread&) {  // the reader has seen enough
  }
  output.finish();
}

/// JSON contains the suggestion and the notes, and a script needs no advice.
void show_notes(const Invocation& invocation, const Answer& answer) {
  note(missing_note(answer));
  const std::string_view format = invocation.format->name;
  const bool is_query = invocation.request.subject == Subject::kQuery;
  if (format == "text" && is_query) {
    note(answer.total == 0 ? nothing_found(answer, invocation.request.options) : unknown_words_note(answer));
  }
  if (!invocation.request.options.facets.empty() && format != "text" && format != "json") {
    note(fmt::format("note: --format {} does not show --facets; text and json do\n", format));
  }
  if (format != "json") note(other_notes(answer) + suggestion_note(answer));
}

void complain_of_lateness() {
  complain(kProgram, Error(ExitCode::kFailure, kLateMessage, kLateHint));
}

Answer answer_in_time(const Invocation& invocation, const Request& request) {
  const Watchdog watchdog(request.options.timeout, complain_of_lateness);
  Searcher searcher = open_searcher(invocation);
  return answer_request(searcher, request);
}

Searcher open_in_time(const Invocation& invocation) {
  const Watchdog watchdog(invocation.request.options.timeout, complain_of_lateness);
  return open_searcher(invocation);
}

Answer answer_with_progress(const Invocation& invocation) {
  Request request = invocation.request;
  const TerminalFacts facts = terminal_facts(STDERR_FILENO);
  CountingProgress progress(output_columns(facts), note);
  if (request.options.translations && facts.is_terminal && facts.term != "dumb")
    request.options.on_counted = [&](std::size_t done, std::size_t total) { progress.counted(done, total); };
  return answer_in_time(invocation, request);
}

ExitCode run_answer(const Invocation& invocation) {
  const Answer answer = answer_with_progress(invocation);
  show(invocation, answer);
  show_notes(invocation, answer);
  return answer.total > 0 ? ExitCode::kOk : ExitCode::kPartial;
}

ExitCode run_open(const Invocation& invocation) {
  Request request = invocation.request;
  request.subject = Subject::kPassage;
  const Answer answer = answer_in_time(invocation, request);
  const Hit& hit = answer.hits.front();
  expect_file(hit, invocation.databases, !open_options(invocation).corpus.empty());
  open_in_editor(hit.file, hit.line);
  return ExitCode::kOk;
}

ExitCode run_batch_of(const Invocation& invocation) {
  Searcher searcher = open_in_time(invocation);  // each line has its own time
  std::ios::sync_with_stdio(false);
  const Ask ask = [&](const Request& request) { return answer_request(searcher, request); };
  const SearchOptions& defaults = invocation.request.options;
  if (invocation.format->name == "trec") {
    // The other batches name missing databases in their answers.
    const Ask ask_and_warn = [&](const Request& request) {
      const Answer answer = ask(request);
      note(missing_note(answer));
      return answer;
    };
    run_trec_batch(std::cin, defaults, ask_and_warn, print, [](std::string_view message) {
      complain(kProgram, Error(ExitCode::kUsage, std::string(message)));
    });
  } else {
    run_batch(std::cin, defaults, ask, print);
  }
  return ExitCode::kOk;
}

ExitCode run(const Words& arguments) {
  const Invocation invocation = parse_command_line(arguments);
  switch (invocation.action) {
    case Action::kBatch:
      return run_batch_of(invocation);
    case Action::kOpen:
      return run_open(invocation);
    case Action::kAnswer:
      return run_answer(invocation);
  }
  return ExitCode::kOk;
}

}  // namespace

int run_searcher(int argc, char** argv) {
  return run_program(kProgram, argc, argv, run);
}

}  // namespace songngu
