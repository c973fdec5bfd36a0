#include "searcher/command/batch_line.h"

#include <optional>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "searcher/command/json_number.h"
#include "searcher/command/search_option.h"

namespace songngu {
namespace {

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

void set_key(BatchLine& line, bool& has_subject, const std::string& key, const Json& value) {
  if (key == "id") return;
  if (const auto subject = subject_named(key)) {
    if (has_subject) refuse("more than one of \"query\", \"passage\", \"like\", \"entry\"");
    if (!value.is_string()) refuse(fmt::format("\"{}\" must be a string", key));
    has_subject = true;
    line.request.subject = *subject;
    line.request.text = value.get<std::string>();
  } else if (const SearchOption* option = search_option_named(key)) {
    if (!value.is_null()) option->apply(line.request.options, option_text(*option, key, value));
  } else if (key != "format" ||
             value != "json") {  // a batch answers in json: there is nothing else to ask for
    refuse(fmt::format("unknown key \"{}\", or an option that a line cannot set", key));
  }
}

Json parse_object(const std::string& text) {
  try {
    return Json::parse(text);
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

}  // namespace

bool read_line(std::istream& input, std::string& text) {
  text.clear();
  try {
    return read_bytes_of_line(input, text);
  } catch (const std::ios_base::failure& failure) {
    refuse(fmt::format("standard input can't be read: {}", failure.code().message()));
  }
}

void read_request(BatchLine& line, const std::string& text) {
  if (text.size() > kLongestLine) refuse(fmt::format("the line is longer than {} bytes", kLongestLine));
  const std::size_t first = text.find_first_not_of(" \t");
  if (first != std::string::npos && text[first] == '{') {
    read_object(line, text);
  } else {
    line.request.text = text;
  }
}

}  // namespace songngu
