// Where a full stop or its like ends a sentence, and where it does not. For sentence.cpp.
#pragma once

#include <cstddef>
#include <string_view>

#include "common/text/unicode/character.h"

namespace songngu {

struct Place {
  SentenceBreak kind =
      SentenceBreak::kParagraph;  // the end of the text ends a sentence like the end of a line
  char32_t code_point = 0;
  std::size_t end = 0;
};

/// The character at `byte`; a paragraph's end behind the last one.
Place place_at(std::string_view text, std::size_t byte);

/// One or more terminators with what closes behind them: `."`, `…`, `?!)`.
struct Terminators {
  std::size_t begin = 0;
  std::size_t end = 0;    // behind closing quotes and brackets
  std::size_t next = 0;   // behind the blanks
  bool full_stop = true;  // one single full stop, which may belong to an abbreviation
  bool closed = false;
  bool wide = false;  // a terminator of a script that puts no blanks behind it
};

/// REQUIRES: a terminator stands at `begin`.
Terminators read_terminators(std::string_view text, std::size_t begin);

/// Whether `terminators` end the sentence that began at byte `sentence`.
bool ends_sentence(std::string_view text, std::size_t sentence, const Terminators& terminators);

}  // namespace songngu
