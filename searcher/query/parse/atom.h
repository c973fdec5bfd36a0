// The single pieces of a query as nodes.
#pragma once

#include <vector>

#include "searcher/query/parse/lex.h"
#include "searcher/query/parse/word_source.h"
#include "searcher/query/tree/tree.h"

namespace songngu {

std::vector<Node> to_nodes(std::vector<WordOrQuantity> parts);

/// The parts of one chunk where a single node is wanted: a phrase, if all are words and quantities, else a
/// conjunction. An empty node for no parts.
Node as_one(std::vector<Node> parts);

/// The phrase between quotation marks; an empty node if no word is there.
Node read_phrase(WordSource& source, Span span);

/// The words of a chunk that ended in '*'; the last of them is a PrefixNode.
/// THROWS (here and below): Error(kUsage).
std::vector<Node> read_prefix(WordSource& source, Span span);

/// REQUIRES: a kField lexeme.
Node read_field(WordSource& source, const Lexeme& lexeme);

}  // namespace songngu
