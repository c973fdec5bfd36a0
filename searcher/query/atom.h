// The single pieces of a query as nodes.
#pragma once

#include <vector>

#include "searcher/query/lex.h"
#include "searcher/query/tree.h"
#include "searcher/query/word_source.h"

namespace songngu {

/// The parts of one chunk where a single node is wanted: the phrase of words, else all of them; empty for
/// none.
Node as_one(std::vector<Node> parts);

/// What stands between quotation marks; an empty node if that holds no word.
Node read_phrase(WordSource& source, Span span);

/// The words of a chunk that ended in '*', the last of them a kPrefix.
/// THROWS (here and below): Error(kUsage).
std::vector<Node> read_prefix(WordSource& source, Span span);

/// REQUIRES: a kField lexeme.
Node read_field(WordSource& source, const Lexeme& lexeme);

}  // namespace songngu
