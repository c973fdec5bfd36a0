// A query that is nothing but words side by side, as the terms that its score is a sum of: it can be answered
// without Xapian's matcher (searcher/search/term_at_a_time.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace songngu {

struct WeightedTerm {
  std::string term;
  double weight = 0;  ///< what BM25 without its idf is multiplied by
};

/// Passages with one of `selecting` match; each of their terms adds to the score, of `adding` as well.
struct TermGroup {
  std::vector<WeightedTerm> selecting;
  std::vector<WeightedTerm> adding;
};

/// Passages that match a group match; they score the sum of the groups they match, and what `adding` gives.
struct TermSum {
  std::vector<TermGroup> groups;
  std::vector<WeightedTerm> adding;
  std::string filter;  ///< a term that matches must have, and that adds nothing; none where empty
};

/// As the operators of queries of the same names; nothing where a part is more than a sum, or the whole
/// would be.
std::optional<TermSum> sum_of(std::vector<WeightedTerm> terms);
std::optional<TermSum> any_of(std::vector<std::optional<TermSum>> parts);
std::optional<TermSum> raised(std::optional<TermSum> sum, std::optional<TermSum> by);

}  // namespace songngu
