#include "common/command/command_line.h"

#include <algorithm>
#include <array>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/ranges.h>

#include "common/base/edit_distance.h"
#include "common/base/number.h"
#include "common/base/version.h"
#include "common/command/help.h"

namespace songngu {
namespace {

/// What must be known of an option to divide the arguments.
struct OptionShape {
  std::string name;  ///< "--limit"; "-0" if there is no long name
  char letter = 0;   ///< 'n' for -n; 0 if there is none
  bool takes_value = false;
};

std::vector<OptionShape> shapes_of(const CLI::App& app) {
  std::vector<OptionShape> result;
  for (const CLI::Option* option : app.get_options()) {
    const auto& letters = option->get_snames();
    const auto& names = option->get_lnames();
    const char letter = letters.empty() ? '\0' : letters.front().front();
    result.push_back({names.empty() ? std::string("-") + letter : "--" + names.front(), letter,
                      option->get_items_expected_max() > 0});
  }
  return result;
}

/// The arguments, divided into options and operands.
struct SplitArguments {
  Words options;   ///< each as --name, --name=value or, without a long name, its letter
  Words operands;  ///< as they were given
};

bool is_number(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The option nearest to a mistyped one, or empty.
std::string nearest_option(std::string_view typed, const std::vector<OptionShape>& shapes) {
  Words names;
  for (const OptionShape& shape : shapes) {
    if (shape.name.size() > 2) names.push_back(shape.name);
  }
  return nearest_name(typed, names);
}

class Splitter {
 public:
  Splitter(const Words& arguments, std::vector<OptionShape> shapes, const CommandHelp& help)
      : arguments_(arguments), shapes_(std::move(shapes)), help_(help) {}

  SplitArguments split() {
    while (at_ < arguments_.size()) {
      const std::string& argument = arguments_[at_++];
      if (argument == "--") {
        result_.operands.insert(result_.operands.end(), arguments_.begin() + static_cast<std::ptrdiff_t>(at_),
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
      result_.operands.push_back(argument);
    } else if (argument[1] == '-') {
      take_long(argument);
    } else if (argument.find(' ') != std::string::npos) {
      result_.operands.push_back(argument);
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
      result_.operands.push_back(argument);
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
    throw Error(ExitCode::kUsage, fmt::format("unknown option {}", argument),
                fmt::format("{}{}", nearest.empty() ? "" : fmt::format("did you mean {}? ", nearest),
                            fmt::format(fmt::runtime(help_.dash_hint), argument)));
  }

  const Words& arguments_;
  std::vector<OptionShape> shapes_;
  const CommandHelp& help_;
  std::size_t at_ = 0;
  SplitArguments result_;
};

}  // namespace

std::string version_line(std::string_view program) {
  return fmt::format("{} (songngu) {}\n", program, kProgramVersion);
}

CommandLine::CommandLine(CommandHelp help)
    : help_(std::move(help)),
      app_(std::make_unique<CLI::App>(help_.description)),
      values_of_([](const TypedLine&) { return std::vector<Offer>(); }) {
  app_->set_help_flag();  // parse() adds -h and --help: the help lists them last
}

CommandLine::~CommandLine() = default;

void CommandLine::add(CLI::Option* option, const std::string& placeholder) {
  if (first_group_.empty()) first_group_ = group_;
  option->group(group_);
  if (!placeholder.empty()) option->type_name(placeholder);
}

void CommandLine::flag(const std::string& names, bool& value, const std::string& help) {
  add(app_->add_flag(names, value, help), {});
}

void CommandLine::flag(const std::string& names, const std::function<void()>& given,
                       const std::string& help) {
  add(app_->add_flag_callback(names, given, help), {});
}

void CommandLine::text(const std::string& names, const Taker& take, const std::string& placeholder,
                       const std::string& help) {
  add(app_->add_option_function<std::string>(names, take, help)->take_last(), placeholder);
}

void CommandLine::text(const std::string& names, std::string& value, const std::string& placeholder,
                       const std::string& help) {
  add(app_->add_option(names, value, help)->take_last(), placeholder);
}

void CommandLine::text(const std::string& names, std::optional<std::string>& value,
                       const std::string& placeholder, const std::string& help) {
  text(
      names, [&value](const std::string& given) { value = given; }, placeholder, help);
}

void CommandLine::texts(const std::string& names, Words& values, const std::string& placeholder,
                        const std::string& help) {
  add(app_->add_option(names, values, help)->expected(1)->take_all()->allow_extra_args(false), placeholder);
}

void CommandLine::number(const std::string& names, unsigned& value, unsigned most, const std::string& help) {
  const auto take = [&value, most, name = names.substr(names.rfind("--"))](const std::string& given) {
    const auto number = parse_whole<unsigned>(given, 1, most);
    if (!number)
      throw Error(ExitCode::kUsage, fmt::format("{}: '{}' is not a number from 1 to {}", name, given, most));
    value = *number;
  };
  text(names, take, "N", help);
}

void CommandLine::choice(const std::string& names, std::string& value, const Words& choices,
                         const std::string& help) {
  const auto take = [&value, choices, name = names.substr(names.rfind("--"))](const std::string& given) {
    if (std::find(choices.begin(), choices.end(), given) == choices.end()) {
      throw Error(ExitCode::kUsage,
                  fmt::format("{}: '{}' is not one of {}", name, given, fmt::join(choices, ", ")));
    }
    value = given;
  };
  text(names, take, fmt::format("{}", fmt::join(choices, "|")), help);
}

void CommandLine::color(ColorChoice& value) {
  static constexpr std::array<std::pair<std::string_view, ColorChoice>, 3> kColors{
      {{"auto", ColorChoice::kAuto}, {"always", ColorChoice::kAlways}, {"never", ColorChoice::kNever}}};
  text(
      "--color", [&value](const std::string& given) { value = songngu::choice("color", given, kColors); },
      "auto|always|never", "text: colours; auto obeys NO_COLOR [auto]");
}

std::string CommandLine::page(bool brief) {
  return brief ? help_page(*app_, {help_.brief_usage, help_.brief_footer, first_group_})
               : help_page(*app_, {help_.usage, help_.footer});
}

Words CommandLine::parse(const Words& arguments) {
  bool brief = false;
  bool whole = false;
  bool version = false;
  group("Help");
  flag("-h", brief, "Short help");
  flag("--help", whole, "Full help");
  flag("-V,--version", version, "The version");
  if (!arguments.empty() && arguments.front() == kComplete) {
    throw Printed{
        completions(completable_options(*app_), {arguments.begin() + 1, arguments.end()}, values_of_)};
  }
  SplitArguments split = Splitter(arguments, shapes_of(*app_), help_).split();
  std::reverse(split.options.begin(), split.options.end());  // as the option parser wants them
  try {
    app_->parse(std::move(split.options));
  } catch (const CLI::Error& error) {
    throw Error(ExitCode::kUsage, error.what(), help_.command + " --help");
  }
  if (brief || whole) throw Printed{page(!whole)};
  if (version) throw Printed{version_line(help_.command.substr(0, help_.command.find(' ')))};
  return std::move(split.operands);
}

}  // namespace songngu
