// A query of words, fields and dates as the terms that its score is a sum of: it can be answered without
// Xapian's matcher (searcher/search/match/all_matches.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/query/tree/date_range.h"

namespace songngu {

struct WeightedTerm {
  std::string term;
  double weight = 0;  ///< what BM25 without its idf is multiplied by; 0 where it only selects
};

/// Terms for the same thing, as the spellings of a word are: only the one that scores most counts.
using Alternatives = std::vector<WeightedTerm>;

/// Passages with one of `selecting` match; all of theirs add to the score, of `adding` as well.
struct Clause {
  std::vector<Alternatives> selecting;
  std::vector<Alternatives> adding;
};

/// Passages that match a clause match; they score the sum of the clauses they match.
using AnyClause = std::vector<Clause>;

/// Passages that match every part match, where there is one; they score the sum of the parts, and what
/// `adding` gives.
struct TermSum {
  std::vector<AnyClause> parts;
  std::vector<Alternatives> adding;
  std::vector<std::string> excluded;  ///< terms that no match has
  std::vector<DateRange> dates = {};  ///< in each of which the date of every match lies
};

/// As the operators of queries of the same names; nothing where a part is more than a sum, or the whole
/// would be. Of no terms: what nothing matches.
std::optional<TermSum> sum_of(std::vector<Alternatives> terms);
std::optional<TermSum> any_of(std::vector<std::optional<TermSum>> parts);
std::optional<TermSum> all_of(std::vector<std::optional<TermSum>> parts);
std::optional<TermSum> raised(std::optional<TermSum> sum, std::optional<TermSum> by);
std::optional<TermSum> without(std::optional<TermSum> sum, const std::optional<TermSum>& unwanted);

/// Of the passages that have the term.
std::optional<TermSum> filtered(std::optional<TermSum> sum, const std::string& term);

/// No parts but this: to be combined with others.
std::optional<TermSum> dated(DateRange range);

}  // namespace songngu
