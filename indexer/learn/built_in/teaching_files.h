// What the programs that learn built-in tables have in common: their arguments, and the files that they learn
// from.
#pragma once

#include <string>
#include <vector>

#include "indexer/learn/built_in/locale_names.h"

namespace songngu {

/// Writes the table that is learned from `texts` to the file `output`. THROWS: any std::exception.
using Learn = void (*)(const std::string& output, const std::vector<TextPair>& texts);

/// Runs `PROGRAM OUTPUT VIETNAMESE ENGLISH [VIETNAMESE ENGLISH…]` and returns the exit code. Each pair of
/// files has a sentence and its translation in lines of the same number. After them, `learn` gets the
/// locale_names(), kNameRepeats times. Prints usage and errors.
int run_learning(const char* program, int argc, char** argv, Learn learn);

}  // namespace songngu
