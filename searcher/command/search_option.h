// The options that change an answer: on the command line and, under the same names, in a line of --batch.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "songngu/searcher.h"

namespace songngu {

/// Headings of the help; -h lists what is under the first.
inline constexpr const char* kCommonOptions = "Common options";
inline constexpr const char* kWhatIsSearched = "Search";

enum class OptionType { kFlag, kNumber, kSeconds, kChoice, kList };

struct SearchOption {
  std::string_view name;    ///< without dashes
  std::string_view letter;  ///< "n" for -n; empty if there is none
  OptionType type = OptionType::kFlag;
  std::string_view value;    ///< how the value is written in --help
  std::string_view heading;  ///< the heading above it in --help
  std::string_view help;

  /// Sets the option to the value `text`, which for a flag is "true" or "false". THROWS: Error(kUsage) for a
  /// value that makes no sense.
  void (*apply)(SearchOptions& options, std::string_view text);

  std::string (*names)() = nullptr;  ///< the values, if the help ends with a list of them
};

std::span<const SearchOption> search_options();
const SearchOption* search_option_named(std::string_view name);

}  // namespace songngu
