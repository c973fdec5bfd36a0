// Abbreviations of both languages behind which a full stop ends no sentence.
#pragma once

#include <string_view>

namespace songngu {

/// Whether a full stop behind `word` (as it came, with its inner stops: "U.S", "PGS.TS", "v.v") belongs to
/// the word.
bool is_abbreviation(std::string_view word);

/// Abbreviations of one kind stand before a number only (No. 5, tr. 12, Jan. 3): elsewhere they are words of
/// their own.
bool is_abbreviation_before_number(std::string_view word);

/// Abbreviations that end a sentence as often as not (U.S., Inc., a.m.); what comes next has to decide.
bool may_end_sentence(std::string_view word);

/// Words that seldom follow anything but the end of a sentence when they are capitalised ("The", "Tuy").
bool is_sentence_opener(std::string_view word);

}  // namespace songngu
