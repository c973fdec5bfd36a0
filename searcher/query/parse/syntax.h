// The characters that the query language gives a meaning to.
#pragma once

#include <string_view>

namespace songngu {

/// White space of any kind, and what is pasted in its place without being seen (U+FEFF, U+200B).
bool is_blank(char32_t character);

bool is_bracket(char32_t character);

bool is_sign(char32_t character);

/// Part of a word: letters and digits with their combining marks.
bool is_letter(char32_t character);

/// The marks that close what `open` opens; none if it opens nothing.
std::u32string_view closing_marks(char32_t open);

bool is_quotation_mark(char32_t character);

/// Whether a chunk (see lex.h) cannot go on with it.
bool is_chunk_end(char32_t character);

}  // namespace songngu
