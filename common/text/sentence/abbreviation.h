// Abbreviations of both languages: a full stop after one does not end a sentence.
#pragma once

#include <string_view>

namespace songngu {

/// Whether a full stop after `word` belongs to the word. `word` is as it came, with the full stops inside it
/// ("U.S", "PGS.TS", "v.v").
bool is_abbreviation(std::string_view word);

/// Whether `word` is an abbreviation if a number follows (No. 5, tr. 12, Jan. 3).
bool is_abbreviation_before_number(std::string_view word);

/// Whether the full stop of an abbreviation may also end the sentence (U.S., Inc., a.m.): the next word
/// decides.
bool may_end_sentence(std::string_view word);

/// Whether `word` is capitalised almost only at the beginning of a sentence ("The", "Tuy").
bool is_sentence_opener(std::string_view word);

}  // namespace songngu
