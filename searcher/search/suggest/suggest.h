// Help for a query that finds little: which parts of it no passage has, and what was probably intended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/query/compile/compiled.h"
#include "searcher/query/terms/words.h"

namespace songngu {

/// A part of the query that no passage has.
struct Unknown {
  Span span;                          ///< in code points of the query
  std::optional<std::string> better;  ///< what to write instead
};

/// Fills Answer::unknown_words and notes with the words that no passage has, and Answer::suggestion with the
/// query in which words are corrected (correct.h), in the capitals of those they replace (in_case_of()).
/// `unknown`: other parts that no passage has. There is no suggestion if a part has none, except for words
/// with a digit (F16z) and those in capitals next to others, which stay as they were typed. `fields`:
/// separated_fields(), whose words are not corrected. REQUIRES: Answer::total.
void add_suggestions(const CollectionStatistics& statistics, const std::vector<QueryWord>& words,
                     const std::string& query, const Scope& scope, Answer& answer,
                     std::vector<Unknown> unknown = {}, const std::vector<Unknown>& fields = {});

/// Fields that a space separates from their value (`tag: FT`), which makes both text, and how they are
/// written as fields; not with a value that no passage has, but with the nearest_value(). REQUIRES: a query
/// that parse_query() accepts. THROWS: as unknown_parts().
std::vector<Unknown> separated_fields(const CollectionStatistics& statistics, const std::string& query,
                                      const Scope& scope);

/// Values of open fields (field.h) that no passage has, with the nearest_value() (nearest.h), or with the
/// star that an entry's name lacks; and prefixes that no word begins with. THROWS: Xapian's exceptions,
/// Error(kUsage) for a wildcard that is too wide.
std::vector<Unknown> unknown_parts(const CollectionStatistics& statistics, const Node& tree,
                                   const Scope& scope);

/// Where the query has text that is also a tag, host or address that passages have (#FT, ft.com): its words
/// need not be known.
std::vector<Span> known_values(const CollectionStatistics& statistics, const Node& tree);

/// The words of every title: of a tree.
std::vector<QueryWord> title_words(const Node& tree);

}  // namespace songngu
