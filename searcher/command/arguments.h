// Telling the query's words from the options, before any option parser sees them: a parser of options takes
// `-not` for `-n ot` and [AI] for a list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace songngu {

/// An option as far as the arguments' shape depends on it.
struct OptionShape {
  std::string name;  ///< "--limit"; "-0" for one without a long name
  char letter = 0;   ///< 'n' for -n; 0 where there is none
  bool takes_value = false;
};

struct Arguments {
  std::vector<std::string> options;  ///< each as --name, --name=value or a letter's
  std::vector<std::string> words;    ///< as they came
};

/// Words are: what does not begin with '-', what follows `--`, a lone `-`, and what begins with '-' but holds
/// a blank ('-nvidia chip'). THROWS: Error(kUsage) for anything else that begins with '-' and is no option.
Arguments split_arguments(const std::vector<std::string>& arguments, const std::vector<OptionShape>& shapes);

}  // namespace songngu
