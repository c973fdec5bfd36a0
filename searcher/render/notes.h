// Messages about an answer, which go to standard error.
#pragma once

#include <string>
#include <string_view>

#include "songngu/searcher.h"

namespace songngu {

/// Its name in JSON.
std::string_view name(NoteKind kind);

/// Why nothing was found and what to try: complete lines. Gives only advice that could change this answer.
std::string nothing_found(const Answer& answer, const SearchOptions& options);

/// A line "no passage contains: …" for an answer that was found without some of the words; empty for others.
std::string unknown_words_note(const Answer& answer);

/// A line "note: …" for each of Answer::notes that unknown_words_note() does not say.
std::string other_notes(const Answer& answer);

/// A warning for each database that was left out; empty if there is none.
std::string missing_note(const Answer& answer);

/// A line "did you mean: …"; empty if there is no suggestion.
std::string suggestion_note(const Answer& answer);

}  // namespace songngu
