#include "searcher/query/terms/term_sum.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace songngu {
namespace {

template <typename Item>
void append_all(std::vector<Item>&& from, std::vector<Item>& to) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

/// Clauses side by side, and what adds to all of them.
bool is_one_part(const TermSum& sum) {
  return sum.parts.size() <= 1 && sum.excluded.empty() && sum.dates.empty();
}

/// Terms side by side.
bool is_plain(const TermSum& sum) {
  return is_one_part(sum) && sum.adding.empty() &&
         std::all_of(sum.parts.begin(), sum.parts.end(), [](const AnyClause& clauses) {
           return clauses.empty() || (clauses.size() == 1 && clauses.front().adding.empty());
         });
}

std::vector<Alternatives> terms_of(TermSum plain) {
  std::vector<Alternatives> terms;
  for (AnyClause& clauses : plain.parts) {
    for (Clause& clause : clauses) append_all(std::move(clause.selecting), terms);
  }
  return terms;
}

}  // namespace

std::optional<TermSum> sum_of(std::vector<Alternatives> terms) {
  AnyClause clauses;
  if (!terms.empty()) clauses.push_back({.selecting = std::move(terms), .adding = {}});
  return TermSum{.parts = {std::move(clauses)}, .adding = {}, .excluded = {}};
}

std::optional<TermSum> any_of(std::vector<std::optional<TermSum>> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  AnyClause all;
  Clause plain;
  for (std::optional<TermSum>& part : parts) {
    if (!part || !is_one_part(*part)) return std::nullopt;
    AnyClause clauses = part->parts.empty() ? AnyClause{} : std::move(part->parts.front());
    if (!part->adding.empty() && clauses.size() > 1) return std::nullopt;
    for (Clause& clause : clauses) {
      append_all(std::move(part->adding), clause.adding);
      if (clause.adding.empty()) {
        append_all(std::move(clause.selecting), plain.selecting);
      } else {
        all.push_back(std::move(clause));
      }
    }
  }
  if (!plain.selecting.empty()) all.push_back(std::move(plain));
  return TermSum{.parts = {std::move(all)}, .adding = {}, .excluded = {}};
}

std::optional<TermSum> all_of(std::vector<std::optional<TermSum>> parts) {
  TermSum all;
  for (std::optional<TermSum>& part : parts) {
    if (!part) return std::nullopt;
    append_all(std::move(part->parts), all.parts);
    append_all(std::move(part->adding), all.adding);
    append_all(std::move(part->excluded), all.excluded);
    append_all(std::move(part->dates), all.dates);
  }
  return all;
}

std::optional<TermSum> raised(std::optional<TermSum> sum, std::optional<TermSum> by) {
  if (!sum || !by || !is_plain(*by)) return std::nullopt;
  append_all(terms_of(std::move(*by)), sum->adding);
  return sum;
}

std::optional<TermSum> without(std::optional<TermSum> sum, const std::optional<TermSum>& unwanted) {
  if (!sum || !unwanted || !is_plain(*unwanted)) return std::nullopt;
  for (const Alternatives& alternatives : terms_of(*unwanted)) {
    for (const WeightedTerm& term : alternatives) sum->excluded.push_back(term.term);
  }
  return sum;
}

std::optional<TermSum> filtered(std::optional<TermSum> sum, const std::string& term) {
  return all_of({std::move(sum), sum_of({{{term, 0}}})});
}

std::optional<TermSum> dated(DateRange range) {
  return TermSum{.parts = {}, .adding = {}, .excluded = {}, .dates = {std::move(range)}};
}

}  // namespace songngu
