// What is said beside the results, on standard error.
#pragma once

#include <string>
#include <string_view>

#include "songngu/searcher.h"

namespace songngu {

/// As JSON has it.
std::string_view name(NoteKind kind);

/// Why nothing was found and what to try: lines, each ended. Only advice that could change this answer is
/// given.
std::string nothing_found(const Answer& answer, const SearchOptions& options);

/// "in no passage: …", ended, for an answer that was found without some of the words; else empty.
std::string unknown_words_note(const Answer& answer);

/// "note: …", a line for each of Answer::notes.
std::string other_notes(const Answer& answer);

/// A warning for each database that was left out; empty where there is none.
std::string missing_note(const Answer& answer);

/// "did you mean: …", ended; empty where there is no suggestion.
std::string suggestion_note(const Answer& answer);

}  // namespace songngu
