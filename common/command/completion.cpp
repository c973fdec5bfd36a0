#include "common/command/completion.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "common/base/shell.h"

namespace songngu {
namespace {

constexpr std::string_view kFile = "<file>\n";

const CompletableOption* option_named(const std::vector<CompletableOption>& options, std::string_view name) {
  const auto found = std::find_if(options.begin(), options.end(), [&](const CompletableOption& option) {
    return std::find(option.names.begin(), option.names.end(), name) != option.names.end();
  });
  return found == options.end() ? nullptr : &*found;
}

bool is_option(std::string_view word) {
  return word.size() > 1 && word.front() == '-';
}

/// The path that the shell would make of an unquoted word.
std::string without_tilde(const std::string& value) {
  return value.starts_with("~/") ? environment_value("HOME").value_or("~") + value.substr(1) : value;
}

std::vector<Offer> split(const std::string& choices) {
  std::vector<Offer> offers;
  for (std::size_t begin = 0; begin <= choices.size();) {
    const std::size_t end = std::min(choices.find('|', begin), choices.size());
    offers.push_back({choices.substr(begin, end - begin)});
    begin = end + 1;
  }
  return offers;
}

std::vector<Offer> names_of(const std::vector<CompletableOption>& options) {
  std::vector<Offer> offers;
  for (const CompletableOption& option : options) {
    for (const std::string& name : option.names) offers.push_back({name, option.summary});
  }
  std::sort(offers.begin(), offers.end(), [](const Offer& a, const Offer& b) { return a.text < b.text; });
  return offers;
}

/// Reads the option in words[i]; `i` moves to its value if that is a word of its own.
void read_option(const std::vector<CompletableOption>& options, const std::vector<std::string>& words,
                 std::size_t& i, TypedLine& line) {
  const std::size_t equals = words[i].find('=');
  const CompletableOption* option = option_named(options, words[i].substr(0, equals));
  if (option == nullptr || option->value.empty()) return;
  std::vector<std::string>& values = line.values[option->names.back()];
  if (equals != std::string::npos) {
    values.push_back(without_tilde(words[i].substr(equals + 1)));
  } else if (i + 2 == words.size()) {
    line.option = option;
  } else {
    values.push_back(without_tilde(words[++i]));
  }
}

/// `--format=j` as an option whose value is typed.
void split_at_equals(const std::vector<CompletableOption>& options, TypedLine& line) {
  const std::size_t equals = line.typed.find('=');
  if (!line.typed.starts_with("--") || equals == std::string::npos) return;
  line.option = option_named(options, line.typed.substr(0, equals));
  line.before = line.typed.substr(0, equals + 1);
  line.typed.erase(0, equals + 1);
}

}  // namespace

std::vector<CompletableOption> completable_options(const CLI::App& app) {
  std::vector<CompletableOption> options;
  for (const CLI::Option* option : app.get_options()) {
    CompletableOption& made = options.emplace_back();
    for (const std::string& letter : option->get_snames()) made.names.push_back("-" + letter);
    for (const std::string& name : option->get_lnames()) made.names.push_back("--" + name);
    if (option->get_items_expected_max() > 0) made.value = option->get_type_name();
    const std::string description = option->get_description();
    made.summary = description.substr(0, description.find('\n'));
  }
  return options;
}

TypedLine read_typed_line(const std::vector<CompletableOption>& options,
                          const std::vector<std::string>& words) {
  TypedLine line;
  if (words.empty()) return line;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string& word = words[i];
    if (line.only_operands || !is_option(word)) {
      line.operands.push_back(word);
    } else if (word == "--") {
      line.only_operands = true;
    } else {
      read_option(options, words, i, line);
    }
  }
  line.typed = words.back();
  if (line.option == nullptr && !line.only_operands) split_at_equals(options, line);
  return line;
}

std::string completion_lines(const std::vector<Offer>& offers, const std::string& before,
                             const std::string& typed) {
  std::string lines;
  for (const Offer& offer : offers) {
    if (!offer.text.starts_with(typed)) continue;
    lines += fmt::format("{}{}{}{}\n", before, offer.text, offer.summary.empty() ? "" : "\t", offer.summary);
  }
  return lines;
}

std::string completions(const std::vector<CompletableOption>& options, const std::vector<std::string>& words,
                        const ValuesOf& values_of) {
  const TypedLine line = read_typed_line(options, words);
  if (line.option == nullptr && !line.only_operands && line.typed.starts_with('-')) {
    return completion_lines(names_of(options), {}, line.typed);
  }
  if (line.option != nullptr && line.option->value.find('|') != std::string::npos) {
    return completion_lines(split(line.option->value), line.before, line.typed);
  }
  const auto offers = values_of(line);
  return offers ? completion_lines(*offers, line.before, line.typed) : std::string(kFile);
}

}  // namespace songngu
