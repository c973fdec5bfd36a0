#include "searcher/command/batch.h"

#include <array>
#include <optional>
#include <set>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/word_list.h"
#include "searcher/command/search_option.h"
#include "searcher/command/watchdog.h"
#include "searcher/render/format.h"
#include "searcher/render/json_answer.h"
#include "searcher/render/translations.h"
#include "searcher/search/read/deadline.h"

namespace songngu {
namespace {

/// Follows the events of a JSON parser and remembers the one number that is looked for.
class NumberFinder : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit NumberFinder(std::string_view key) : key_(key) {}

  [[nodiscard]] const std::optional<std::string>& found() const { return found_; }

  bool null() override { return other(); }
  bool boolean(bool /*value*/) override { return other(); }
  bool number_integer(number_integer_t /*value*/) override { return other(); }
  bool number_unsigned(number_unsigned_t /*value*/) override { return other(); }
  bool number_float(number_float_t /*value*/, const string_t& written) override {
    if (is_member()) found_ = written;
    return true;
  }
  bool string(string_t& /*value*/) override { return other(); }
  bool binary(binary_t& /*value*/) override { return other(); }
  bool start_object(std::size_t /*elements*/) override { return enter(); }
  bool key(string_t& key) override {
    if (depth_ == 1) here_ = key == key_;
    return true;
  }
  bool end_object() override { return leave(); }
  bool start_array(std::size_t /*elements*/) override { return enter(); }
  bool end_array() override { return leave(); }
  bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*error*/) override {
    return false;
  }

 private:
  [[nodiscard]] bool is_member() const { return depth_ == 1 && here_; }
  bool other() {
    if (is_member()) found_.reset();  // if a key occurs twice, the last counts
    return true;
  }
  bool enter() {
    other();
    ++depth_;
    return true;
  }
  bool leave() {
    --depth_;
    return true;
  }

  std::string key_;
  std::optional<std::string> found_;
  std::size_t depth_ = 0;
  bool here_ = false;
};

}  // namespace

std::optional<std::string> number_as_written(std::string_view json, std::string_view key) {
  NumberFinder finder(key);
  nlohmann::json::sax_parse(json, &finder);
  return finder.found();
}

namespace {

/// One line that is being answered: errors are answered under its id, too.
struct BatchLine {
  std::string id;  ///< JSON, as it was written; the number of the line if it has none
  Request request;
};

using Json = nlohmann::ordered_json;

constexpr std::size_t kLongestLine = std::size_t{1} << 20;

[[noreturn]] void refuse(const std::string& message) {
  throw Error(ExitCode::kUsage, message);
}

std::optional<Subject> subject_named(std::string_view key) {
  if (key == "query") return Subject::kQuery;
  if (key == "passage") return Subject::kPassage;
  if (key == "like") return Subject::kLike;
  if (key == "entry") return Subject::kEntry;
  return std::nullopt;
}

/// ["tag", "site"] as "tag,site".
std::string list_text(const std::string& key, const Json& value) {
  std::string result;
  for (const Json& element : value) {
    if (!element.is_string()) refuse(fmt::format("\"{}\" must be a list of strings", key));
    if (!result.empty()) result += ',';
    result += element.get_ref<const std::string&>();
  }
  return result;
}

std::string option_text(const SearchOption& option, const std::string& key, const Json& value) {
  switch (option.type) {
    case OptionType::kFlag:
      if (!value.is_boolean()) refuse(fmt::format("\"{}\" must be true or false", key));
      return value.get<bool>() ? "true" : "false";
    case OptionType::kNumber:
      if (!value.is_number_unsigned())
        refuse(fmt::format("\"{}\" must be a whole number, not negative", key));
      return std::to_string(value.get<std::uint64_t>());
    case OptionType::kSeconds:
      if (!value.is_number()) refuse(fmt::format("\"{}\" must be a number", key));
      return value.dump();
    case OptionType::kList:
      if (value.is_array()) return list_text(key, value);
      break;
    case OptionType::kChoice:
      break;
  }
  if (!value.is_string()) refuse(fmt::format("\"{}\" must be a string", key));
  return value.get<std::string>();
}

/// [[B, E], …] as stretches of a passage.
std::vector<Span> stretches_of(const Json& value) {
  constexpr const char* kExpected =
      "\"render\" must be a list of [BEGIN, END], code points of the passage's text";
  if (!value.is_array()) refuse(kExpected);
  std::vector<Span> stretches;
  for (const Json& pair : value) {
    const bool whole = pair.is_array() && pair.size() == 2 && pair[0].is_number_unsigned() &&
                       pair[1].is_number_unsigned() && pair[0] < pair[1] && pair[1] <= kLongestLine;
    if (!whole) refuse(kExpected);
    stretches.push_back({pair[0].get<std::uint32_t>(), pair[1].get<std::uint32_t>()});
  }
  return stretches;
}

/// Answers a line that has "render" as well as "passage".
void ask_for_renderings(Request& request, const Json& stretches) {
  if (request.subject != Subject::kPassage) refuse("\"render\" goes with \"passage\" only");
  request.subject = Subject::kRenderings;
  request.stretches = stretches_of(stretches);
}

/// Applies an option; what it says of a wrong value names the key instead of the option.
void apply_option(const SearchOption& option, SearchOptions& options, const std::string& key,
                  const Json& value) {
  const std::string text = option_text(option, key, value);
  try {
    option.apply(options, text);
  } catch (const Error& error) {
    const std::string message = error.what();
    const std::string lead = fmt::format("--{}: ", key);
    if (!message.starts_with(lead)) throw;
    refuse(fmt::format("\"{}\": {}", key, message.substr(lead.size())));
  }
  if (options.sort == Sort::kLeft || options.sort == Sort::kRight) {
    refuse("\"sort\": left and right are for --format kwic, not for a batch");
  }
}

/// What to say of a key that is neither a subject nor an option of a search.
[[noreturn]] void refuse_key(const std::string& key) {
  static constexpr std::array kOfAllLines =
      std::to_array<std::string_view>({"allow-missing-shards", "corpus", "db"});
  static constexpr std::array kOfText = std::to_array<std::string_view>({"color", "full", "layout"});
  if (contains(kOfAllLines, key)) {
    refuse(fmt::format("\"{}\" is the same for all lines: give --{} on the command line", key, key));
  }
  if (key == "format") refuse("\"format\": a line is answered in json only");
  if (contains(kOfText, key)) refuse(fmt::format("\"{}\" is for text, and a line is answered in json", key));
  refuse(fmt::format("unknown key \"{}\"", key));
}

void set_key(BatchLine& line, bool& has_subject, const std::string& key, const Json& value) {
  if (key == "id" || key == "render") return;
  if (const auto subject = subject_named(key)) {
    if (has_subject) refuse("more than one of \"query\", \"passage\", \"like\", \"entry\"");
    if (!value.is_string()) refuse(fmt::format("\"{}\" must be a string", key));
    has_subject = true;
    line.request.subject = *subject;
    line.request.text = value.get<std::string>();
  } else if (const SearchOption* option = search_option_named(key)) {
    if (!value.is_null()) apply_option(*option, line.request.options, key, value);
  } else if (key != "format" || value != "json") {  // a batch always answers in JSON
    refuse_key(key);
  }
}

/// THROWS: Error(kUsage) also if a key of the object occurs twice.
Json parse_object(const std::string& text) {
  std::set<std::string> keys;
  std::optional<std::string> repeated;
  const auto remember_key = [&](int depth, Json::parse_event_t event, const Json& parsed) {
    if (event != Json::parse_event_t::key || depth != 1) return true;
    const auto& key = parsed.get_ref<const std::string&>();
    if (!keys.insert(key).second && !repeated) repeated = key;
    return true;
  };
  try {
    Json object = Json::parse(text, remember_key);
    if (repeated) refuse(fmt::format("\"{}\" is given twice", *repeated));
    return object;
  } catch (const Json::parse_error& error) {
    refuse(fmt::format("not valid JSON (at byte {})", error.byte));
  } catch (const Json::out_of_range&) {
    refuse("not valid JSON: a number is out of range");
  }
}

void read_object(BatchLine& line, const std::string& text) {
  const Json object = parse_object(text);
  if (const auto id = object.find("id"); id != object.end()) {
    if (id->is_structured()) refuse("\"id\" must be a string or a number");
    line.id = id->is_number_float() ? number_as_written(text, "id").value_or(id->dump()) : id->dump();
  }
  bool has_subject = false;
  for (const auto& [key, value] : object.items()) set_key(line, has_subject, key, value);
  if (const auto render = object.find("render"); render != object.end())
    ask_for_renderings(line.request, *render);
  if (!has_subject) refuse("none of \"query\", \"passage\", \"like\", \"entry\"");
}

bool read_bytes_of_line(std::istream& input, std::string& line) {
  std::streambuf& buffer = *input.rdbuf();
  constexpr int kEnd = std::char_traits<char>::eof();
  int c = buffer.sbumpc();
  if (c == kEnd) return false;
  for (; c != kEnd && c != '\n'; c = buffer.sbumpc()) {
    if (line.size() <= kLongestLine) line += static_cast<char>(c);
  }
  if (line.ends_with('\r')) line.pop_back();
  return true;
}

/// The next line without its end; a line that is too long is cut after the longest allowed length. False at
/// the end of the input. THROWS: Error(kUsage) if `input`, which is standard input, can't be read.
bool read_line(std::istream& input, std::string& text) {
  text.clear();
  try {
    return read_bytes_of_line(input, text);
  } catch (const std::ios_base::failure& failure) {
    refuse(fmt::format("standard input can't be read: {}", failure.code().message()));
  }
}

/// Fills in what the line says; the rest stays as it is. A line that begins with '{' is JSON, any other a
/// query. THROWS: Error(kUsage) for a line that is too long or can't be understood; `id` is set if it was
/// read before.
void read_request(BatchLine& line, const std::string& text) {
  if (text.size() > kLongestLine) refuse(fmt::format("the line is longer than {} bytes", kLongestLine));
  const std::size_t first = text.find_first_not_of(" \t");
  if (first != std::string::npos && text[first] == '{') {
    read_object(line, text);
  } else {
    line.request.text = text;
  }
}

using Answered = std::function<std::string(const BatchLine&, const Answer&)>;
using Failed = std::function<std::string(const BatchLine&, const Error&)>;

std::string message_with_hint(const Error& error) {
  return error.hint().empty() ? error.what() : fmt::format("{} ({})", error.what(), error.hint());
}

/// If an answer never comes, this is reported as an error, too, and ends the batch: there is no other way to
/// stop the line.
Answer watched(const BatchLine& line, const Ask& ask, const Sink& sink, const Failed& failed) {
  const Watchdog watchdog(line.request.options.timeout,
                          [&] { sink(failed(line, Error(ExitCode::kFailure, kLateMessage, kLateHint))); });
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
    if (line.request.subject == Subject::kRenderings)
      write_rendering_members(json, answer);
    else if (answer.translations)
      write_translations_members(json, answer);
    else
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
                    const std::function<void(std::string_view)>& report) {
  const auto query_id = [](const BatchLine& line) {
    return line.id.starts_with('"') ? nlohmann::json::parse(line.id).get<std::string>() : line.id;
  };
  const auto answered = [&](const BatchLine& line, const Answer& answer) {
    RenderOptions options;
    options.query_id = query_id(line);
    return render_trec(answer, options);
  };
  const auto failed = [&](const BatchLine& line, const Error& error) {
    report(fmt::format("query {}: {}", query_id(line), message_with_hint(error)));
    return std::string();
  };
  run(input, defaults, ask, sink, answered, failed);
}

}  // namespace songngu
