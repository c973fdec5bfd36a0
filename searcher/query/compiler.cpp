#include "searcher/query/compiler.h"

#include <algorithm>
#include <utility>

#include "searcher/query/field_term.h"
#include "searcher/query/selecting.h"
#include "searcher/query/word_terms.h"

namespace songngu {

Compiled any_of(std::vector<Compiled> parts) {
  Compiled any;
  std::vector<Xapian::Query> queries;
  std::vector<std::optional<TermSum>> sums;
  std::vector<ScoreTreePtr> scores;
  for (Compiled& part : parts) {
    any.precise = any.precise && part.precise;
    if (part.query.empty()) continue;
    queries.push_back(std::move(part.query));
    sums.push_back(std::move(part.sum));
    scores.push_back(std::move(part.score));
  }
  any.score = combined_score(ScoreTree::Type::kAny, std::move(scores));
  any.query = any_of(std::move(queries));
  any.sum = any_of(std::move(sums));
  return any;
}

Compiled all_of(std::vector<Compiled> parts) {
  Compiled all;
  std::vector<Xapian::Query> queries;
  std::vector<std::optional<TermSum>> sums;
  std::vector<ScoreTreePtr> scores;
  for (Compiled& part : parts) {
    all.precise = all.precise && part.precise;
    queries.push_back(std::move(part.query));
    sums.push_back(std::move(part.sum));
    scores.push_back(std::move(part.score));
  }
  all.score = combined_score(ScoreTree::Type::kAll, std::move(scores));
  all.query = {Xapian::Query::OP_AND, queries.begin(), queries.end()};
  all.sum = all_of(std::move(sums));
  return all;
}

Compiled filtered(Compiled compiled, Compiled by) {
  compiled.query = {Xapian::Query::OP_FILTER, compiled.query, by.query};
  compiled.precise = compiled.precise && by.precise;
  compiled.sum = all_of({std::move(compiled.sum), std::move(by.sum)});
  compiled.score =
      combined_score(ScoreTree::Type::kFiltered, {std::move(compiled.score), std::move(by.score)});
  return compiled;
}

Compiled Compiler::compile(const Node& node) {
  switch (node.type) {
    case NodeType::kWord:
      return word(node);
    case NodeType::kQuantity:
      return quantity(node);
    case NodeType::kPhrase:
      return phrase(node);
    case NodeType::kPrefix:
      return prefix(node);
    case NodeType::kField:
      if (node.begins) return entries(node);
      [[fallthrough]];
    case NodeType::kDate:
      return {.query = fact_query(node), .sum = fact_sum(node), .score = fact_score(node)};
    case NodeType::kTitle:
      return title(node);
    case NodeType::kNear:
    case NodeType::kAdj:
      return near(node);
    case NodeType::kAnd:
      return conjunction(node);
    case NodeType::kOr:
      return disjunction(node.children);
    case NodeType::kNot:
      return difference(compile(node.children.at(0)), {node.children.at(1)});
    case NodeType::kRanked:
      return ranked(node);
  }
  return {};
}

Compiler::Required Compiler::required(const std::vector<Node>& nodes) {
  Required made;
  for (const Node& node : nodes) (is_filter(node) ? made.filters : made.parts).push_back(compile(node));
  return made;
}

Compiled Compiler::conjunction(const Node& node) {
  auto [parts, filters] = required(node.children);
  if (parts.empty()) return all_of(std::move(filters));
  Compiled all = all_of(std::move(parts));
  return filters.empty() ? all : filtered(std::move(all), all_of(std::move(filters)));
}

Compiled Compiler::disjunction(const std::vector<Node>& children) {
  const bool required = std::exchange(required_, required_ && children.size() == 1);
  std::vector<Compiled> parts;
  for (const Node& child : children) parts.push_back(compile(child));
  required_ = required;
  return any_of(std::move(parts));
}

/// What must not match is left to the check unless its query matches nothing more than it should.
Compiled Compiler::difference(Compiled left, const std::vector<Node>& unwanted) {
  for (const Node& node : unwanted) {
    Compiler apart(collection_, scope_, restored_, false);
    apart.required_ = required_;
    apart.negated_ = true;
    Compiled right = apart.compile(node);
    adding.merge(apart.adding);
    quantities_as_words.merge(apart.quantities_as_words);
    if (right.precise) {
      left.query = {Xapian::Query::OP_AND_NOT, left.query, right.query};
      left.sum = without(std::move(left.sum), right.sum);
      left.score = combined_score(ScoreTree::Type::kWithout, {std::move(left.score), std::move(right.score)});
    } else {
      left.precise = false;
    }
  }
  return left;
}

/// Words side by side: those that mean something select, common ones only add to the score, function words do
/// neither.
Compiled Compiler::juxtaposed(const std::vector<Node>& children) {
  const std::size_t first_word = words.size();
  const bool required = std::exchange(required_, required_ && children.size() == 1);
  std::vector<Compiled> selecting;
  std::vector<QueryWord> run;
  for (const Node& child : children) {
    if (child.type == NodeType::kWord) {
      append_neighbour(query_word(child.word), run);
      continue;
    }
    selecting.push_back(compile(child));
  }
  required_ = required;
  restore_diacritics_if_smart(run);
  std::vector<Compiled> extras;
  const std::vector<bool> means_something = selecting_words(collection_, scope_, run, selecting.empty());
  for (std::size_t i = 0; i < run.size(); ++i) {
    const bool selects = means_something[i];
    if (!selects) adding.insert(run[i].token.span);
    // What function words add to the score only blurs it.
    if (!selects && run[i].function) continue;
    (selects ? selecting : extras).push_back(word_of(run[i]));
  }
  words.insert(words.begin() + static_cast<std::ptrdiff_t>(first_word), run.begin(), run.end());
  return raised(any_of(std::move(selecting)), any_of(std::move(extras)));
}

/// What the first matches, with higher scores where `by` matches too.
Compiled Compiler::raised(Compiled compiled, Compiled by) const {
  if (!ranks_ || by.query.empty()) return compiled;
  return {
      .query = {Xapian::Query::OP_AND_MAYBE, compiled.query, by.query},
      .precise = compiled.precise,
      .sum = songngu::raised(std::move(compiled.sum), std::move(by.sum)),
      .score = combined_score(ScoreTree::Type::kRaised, {std::move(compiled.score), std::move(by.score)})};
}

Compiled Compiler::ranked(const Node& node) {
  const bool all_required = std::exchange(required_, required_ && all_filters(node.must));
  Compiled all = juxtaposed(node.children);
  required_ = all_required;
  auto [musts, filters] = required(node.must);
  const bool only_filters = node.children.empty() && musts.empty();
  if (!musts.empty()) {
    const bool precise = all.precise;
    all = raised(all_of(std::move(musts)), std::move(all));
    all.precise = all.precise && precise;
  }
  if (!filters.empty()) {
    Compiled filter = all_of(std::move(filters));
    all = only_filters ? std::move(filter) : filtered(std::move(all), std::move(filter));
  }
  return difference(std::move(all), node.must_not);
}

}  // namespace songngu
