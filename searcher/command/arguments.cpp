#include "searcher/command/arguments.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/base/nearest.h"

namespace songngu {
namespace {

bool is_number(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The option nearest to a mistyped one, or empty.
std::string nearest_option(std::string_view typed, const std::vector<OptionShape>& shapes) {
  std::vector<std::string> names;
  for (const OptionShape& shape : shapes) {
    if (shape.name.size() > 2) names.push_back(shape.name);
  }
  return nearest_name(typed, names);
}

class Splitter {
 public:
  Splitter(const std::vector<std::string>& arguments, const std::vector<OptionShape>& shapes)
      : arguments_(arguments), shapes_(shapes) {}

  Arguments split() {
    while (at_ < arguments_.size()) {
      const std::string& argument = arguments_[at_++];
      if (argument == "--") {
        result_.words.insert(result_.words.end(), arguments_.begin() + static_cast<std::ptrdiff_t>(at_),
                             arguments_.end());
        break;
      }
      take(argument);
    }
    return std::move(result_);
  }

 private:
  void take(const std::string& argument) {
    if (argument.size() < 2 || argument[0] != '-') {
      result_.words.push_back(argument);
    } else if (argument[1] == '-') {
      take_long(argument);
    } else if (argument.find(' ') != std::string::npos) {
      result_.words.push_back(argument);
    } else {
      take_letters(argument);
    }
  }

  void take_long(const std::string& argument) {
    const std::size_t equals = argument.find('=');
    const std::string typed = argument.substr(0, equals);
    const auto shape =
        std::find_if(shapes_.begin(), shapes_.end(), [&](const auto& s) { return s.name == typed; });
    if (shape == shapes_.end()) {
      if (argument.find(' ') == std::string::npos) refuse(typed);
      result_.words.push_back(argument);
    } else if (!shape->takes_value) {
      if (equals != std::string::npos) throw Error(ExitCode::kUsage, typed + " takes no value");
      result_.options.push_back(typed);
    } else {
      add_value(*shape, equals == std::string::npos ? next_value(typed) : argument.substr(equals + 1));
    }
  }

  void take_letters(const std::string& argument) {
    for (std::size_t i = 1; i < argument.size(); ++i) {
      const auto shape = std::find_if(shapes_.begin(), shapes_.end(),
                                      [&](const auto& s) { return s.letter == argument[i]; });
      if (shape == shapes_.end()) refuse(argument);
      if (!shape->takes_value) {
        result_.options.push_back(shape->name);
        continue;
      }
      const std::string attached = argument.substr(i + 1);
      if (!is_number(attached)) refuse(argument);
      add_value(*shape, attached.empty() ? next_value(argument) : attached);
      return;
    }
  }

  std::string next_value(const std::string& option) {
    if (at_ == arguments_.size()) throw Error(ExitCode::kUsage, option + " needs a value");
    return arguments_[at_++];
  }

  void add_value(const OptionShape& shape, const std::string& value) {
    if (value.empty()) throw Error(ExitCode::kUsage, shape.name + " needs a value");
    result_.options.push_back(shape.name + "=" + value);
  }

  [[noreturn]] void refuse(const std::string& argument) const {
    const std::string nearest = nearest_option(argument, shapes_);
    std::string hint = nearest.empty() ? "" : fmt::format("did you mean {}? ", nearest);
    hint += fmt::format(
        "A word of the query that begins with '-' goes after --, or inside quotes with another word: "
        "searcher -- 'chip {}'",
        argument);
    throw Error(ExitCode::kUsage, fmt::format("there is no option {}", argument), hint);
  }

  const std::vector<std::string>& arguments_;
  const std::vector<OptionShape>& shapes_;
  std::size_t at_ = 0;
  Arguments result_;
};

}  // namespace

Arguments split_arguments(const std::vector<std::string>& arguments, const std::vector<OptionShape>& shapes) {
  return Splitter(arguments, shapes).split();
}

}  // namespace songngu
