#include "searcher/command/batch.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "common/base/internal_error.h"
#include "common/text/unicode/utf8.h"
#include "searcher/command/batch_line.h"
#include "searcher/command/watchdog.h"
#include "searcher/render/format.h"
#include "searcher/render/json_answer.h"
#include "searcher/search/read/deadline.h"

namespace songngu {
namespace {

using Answered = std::function<std::string(const BatchLine&, const Answer&)>;
using Failed = std::function<std::string(const BatchLine&, const Error&)>;

std::string message_with_hint(const Error& error) {
  return error.hint().empty() ? error.what() : fmt::format("{} ({})", error.what(), error.hint());
}

/// An answer that never comes is told as an error, too, and ends the batch: the line can't be left otherwise.
Answer watched(const BatchLine& line, const Ask& ask, const Sink& sink, const Failed& failed) {
  const Watchdog watchdog(line.request.options.timeout,
                          [&] { sink(failed(line, Error(ExitCode::kUsage, kLateMessage, kLateHint))); });
  return ask(line.request);
}

void run(std::istream& input, const SearchOptions& defaults, const Ask& ask, const Sink& sink,
         const Answered& answered, const Failed& failed) {
  std::string text;
  std::string output;
  for (std::size_t number = 1; read_line(input, text); ++number) {
    if (number == 1) text = without_byte_order_mark(text);
    BatchLine line{std::to_string(number), {Subject::kQuery, {}, defaults}};
    try {
      read_request(line, text);
      output = answered(line, watched(line, ask, sink, failed));
    } catch (const std::exception& error) {
      output = failed(line, error_of(error));
    }
    if (!sink(output)) return;
  }
}

}  // namespace

void run_batch(std::istream& input, const SearchOptions& defaults, const Ask& ask, const Sink& sink) {
  const auto answered = [](const BatchLine& line, const Answer& answer) {
    JsonWriter json;
    json.begin_object().key("id").raw(line.id);
    write_answer_members(json, answer);
    json.end_object();
    return json.take() + '\n';
  };
  const auto failed = [](const BatchLine& line, const Error& error) {
    JsonWriter json;
    json.begin_object().key("id").raw(line.id);
    json.member("error", message_with_hint(error))
        .member("status", static_cast<int>(error.code()))
        .end_object();
    return json.take() + '\n';
  };
  run(input, defaults, ask, sink, answered, failed);
}

void run_trec_batch(std::istream& input, const SearchOptions& defaults, const Ask& ask, const Sink& sink,
                    const std::function<void(std::string_view)>& tell) {
  const auto query_id = [](const BatchLine& line) {
    return line.id.starts_with('"') ? nlohmann::json::parse(line.id).get<std::string>() : line.id;
  };
  const auto answered = [&](const BatchLine& line, const Answer& answer) {
    RenderOptions options;
    options.query_id = query_id(line);
    return render_trec(answer, options);
  };
  const auto failed = [&](const BatchLine& line, const Error& error) {
    tell(fmt::format("query {}: {}", query_id(line), message_with_hint(error)));
    return std::string();
  };
  run(input, defaults, ask, sink, answered, failed);
}

}  // namespace songngu
