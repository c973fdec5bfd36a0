// Answers the completions of the shells, so that no script lists options by hand.
//
//   PROGRAM --complete WORD...
//
// The words are those after the program's name, as the program would get them; the last one is the one under
// the cursor, up to the cursor. The answer has a line for each word that may replace it: the word and, after
// a tab, its meaning. A word whose meaning is "…" is only a beginning: no space comes after it. The line
// "<file>" alone asks for the names of files.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace songngu {

/// The first argument.
inline constexpr const char* kComplete = "--complete";

struct CompletableOption {
  std::vector<std::string> names;  ///< with their dashes
  std::string value;               ///< how the help writes it: "N", "vi|en|any"; empty for a flag
  std::string summary;             ///< a line
};

/// The options that the parser knows.
std::vector<CompletableOption> completable_options(const CLI::App& app);

/// A word that may replace the one under the cursor.
struct Offer {
  std::string text;
  std::string summary = {};
};

/// The meaning of a word that is only a beginning.
inline constexpr const char* kGoesOn = "…";

/// What the words before the cursor mean, and what is being typed.
struct TypedLine {
  std::vector<std::string> operands;
  bool only_operands = false;                              ///< "--" is among the words before
  std::map<std::string, std::vector<std::string>> values;  ///< of options, by their last name; ~ is read
  const CompletableOption* option = nullptr;               ///< whose value is typed; null for an operand
  std::string before;  ///< what the word begins with besides the value: "--format="
  std::string typed;   ///< the operand or the value so far
};

TypedLine read_typed_line(const std::vector<CompletableOption>& options,
                          const std::vector<std::string>& words);

/// Values and operands that only a program knows; none if a file is wanted.
using ValuesOf = std::function<std::optional<std::vector<Offer>>(const TypedLine&)>;

/// The answer. Names of options and lists of choices come from `options`; all else from `values_of`.
std::string completions(const std::vector<CompletableOption>& options, const std::vector<std::string>& words,
                        const ValuesOf& values_of);

/// The lines for those offers that begin with `typed`, each with `before` in front.
std::string completion_lines(const std::vector<Offer>& offers, const std::string& before,
                             const std::string& typed);

}  // namespace songngu
