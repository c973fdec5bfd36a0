#include "searcher/query/terms/scoring_plan.h"

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
bool is_one_part(const ScoringPlan& plan) {
  return plan.parts.size() <= 1 && plan.excluded.empty() && plan.date_filters.empty();
}

/// Terms side by side.
bool is_plain(const ScoringPlan& plan) {
  return is_one_part(plan) && plan.optional.empty() &&
         std::all_of(plan.parts.begin(), plan.parts.end(), [](const AnyClause& clauses) {
           return clauses.empty() || (clauses.size() == 1 && clauses.front().optional.empty());
         });
}

std::vector<SynonymGroup> terms_of(ScoringPlan plain) {
  std::vector<SynonymGroup> terms;
  for (AnyClause& clauses : plain.parts) {
    for (Clause& clause : clauses) append_all(std::move(clause.required), terms);
  }
  return terms;
}

}  // namespace

std::optional<ScoringPlan> plan_of(std::vector<SynonymGroup> terms) {
  AnyClause clauses;
  if (!terms.empty()) clauses.push_back({.required = std::move(terms), .optional = {}});
  return ScoringPlan{.parts = {std::move(clauses)}, .optional = {}, .excluded = {}};
}

std::optional<ScoringPlan> any_of(std::vector<std::optional<ScoringPlan>> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  AnyClause all;
  Clause plain;
  for (std::optional<ScoringPlan>& part : parts) {
    if (!part || !is_one_part(*part)) return std::nullopt;
    AnyClause clauses = part->parts.empty() ? AnyClause{} : std::move(part->parts.front());
    if (!part->optional.empty() && clauses.size() > 1) return std::nullopt;
    for (Clause& clause : clauses) {
      append_all(std::move(part->optional), clause.optional);
      if (clause.optional.empty()) {
        append_all(std::move(clause.required), plain.required);
      } else {
        all.push_back(std::move(clause));
      }
    }
  }
  if (!plain.required.empty()) all.push_back(std::move(plain));
  return ScoringPlan{.parts = {std::move(all)}, .optional = {}, .excluded = {}};
}

std::optional<ScoringPlan> all_of(std::vector<std::optional<ScoringPlan>> parts) {
  ScoringPlan all;
  for (std::optional<ScoringPlan>& part : parts) {
    if (!part) return std::nullopt;
    append_all(std::move(part->parts), all.parts);
    append_all(std::move(part->optional), all.optional);
    append_all(std::move(part->excluded), all.excluded);
    append_all(std::move(part->date_filters), all.date_filters);
  }
  return all;
}

std::optional<ScoringPlan> boosted(std::optional<ScoringPlan> plan, std::optional<ScoringPlan> by) {
  if (!plan || !by || !is_plain(*by)) return std::nullopt;
  append_all(terms_of(std::move(*by)), plan->optional);
  return plan;
}

std::optional<ScoringPlan> without(std::optional<ScoringPlan> plan,
                                   const std::optional<ScoringPlan>& unwanted) {
  if (!plan || !unwanted || !is_plain(*unwanted)) return std::nullopt;
  for (const SynonymGroup& synonyms : terms_of(*unwanted)) {
    for (const WeightedTerm& term : synonyms) plan->excluded.push_back(term.term);
  }
  return plan;
}

std::optional<ScoringPlan> filtered(std::optional<ScoringPlan> plan, const std::string& term) {
  return all_of({std::move(plan), plan_of({{{term, 0}}})});
}

std::optional<ScoringPlan> date_filter(DateRange range) {
  return ScoringPlan{.parts = {}, .optional = {}, .excluded = {}, .date_filters = {std::move(range)}};
}

ScoreTreePtr word_score(SynonymGroup terms) {
  return std::make_shared<ScoreTree>(ScoreTree{.type = ScoreTree::Type::kWord, .terms = std::move(terms)});
}

ScoreTreePtr words_score(std::vector<SynonymGroup> words) {
  std::vector<ScoreTreePtr> parts;
  parts.reserve(words.size());
  for (SynonymGroup& word : words) parts.push_back(word_score(std::move(word)));
  return combined_score(ScoreTree::Type::kAny, std::move(parts));
}

ScoreTreePtr date_score(DateRange dates) {
  return std::make_shared<ScoreTree>(ScoreTree{.type = ScoreTree::Type::kDate, .dates = std::move(dates)});
}

ScoreTreePtr combined_score(ScoreTree::Type type, std::vector<ScoreTreePtr> parts) {
  return std::make_shared<ScoreTree>(ScoreTree{.type = type, .parts = std::move(parts)});
}

}  // namespace songngu
