#include <utility>

#include "common/database/schema.h"
#include "searcher/query/compiler.h"
#include "searcher/query/expand.h"

namespace songngu {
namespace {

constexpr double kQuantityWeight = 1.5;
// The words that a quantity was typed as rank passages that have it, no others.
constexpr double kQuantityWords = 0.5;

}  // namespace

Compiled Compiler::word_of(const QueryWord& word) const {
  const bool exact = scope_.diacritics != Diacritics::kExact;
  return {ranks_ ? word_query(collection_, word, scope_) : stem_query(collection_, word, scope_), exact};
}

Compiled Compiler::word(const Node& node) {
  std::vector<QueryWord> found = songngu::words_of(node);
  restore_diacritics_if_smart(found);
  for (QueryWord& one : found) one.weight = weight_;
  Compiled all;
  std::vector<Xapian::Query> queries;
  for (const QueryWord& one : found) {
    const Compiled part = word_of(one);
    queries.push_back(part.query);
    all.exact = all.exact && part.exact;
  }
  words.insert(words.end(), found.begin(), found.end());
  all.query = any_of(std::move(queries));
  return all;
}

void Compiler::restore_diacritics_if_smart(std::vector<QueryWord>& found) {
  if (found.empty() || scope_.diacritics != Diacritics::kSmart || !scope_.has(Language::kVietnamese)) return;
  const Span place{found.front().token.span.begin, found.back().token.span.end};
  const auto [known, is_new] = restored_.try_emplace(place);
  if (is_new) {
    restore_diacritics(collection_, found);
    known->second = found;
  } else {
    found = known->second;
  }
}

/// A query for each of the words that a quantity was typed as.
std::vector<Xapian::Query> Compiler::words_of_quantity(const Node& node, double weight) {
  std::vector<Xapian::Query> typed;
  const std::size_t first = words.size();
  weight_ = weight;
  for (const Node& child : node.children) typed.push_back(compile(child).query);
  weight_ = 1;
  for (std::size_t i = first; i < words.size(); ++i) words[i].in_quantity = true;
  return typed;
}

/// Nothing where no passage has the quantity.
Xapian::Query Compiler::quantity_leaf(const Node& node) const {
  const std::string term = schema::term(schema::kQuantity, node.term);
  const Language language = scope_.language.value_or(Language::kVietnamese);
  return collection_.leaf(term, kQuantityWeight, collection_.idf(collection_.frequency(term), language));
}

Compiled Compiler::quantity(const Node& node) {
  const Xapian::Query leaf = quantity_leaf(node);
  // A quantity that the index doesn't have stands for all its words, never for one of them.
  std::vector<Xapian::Query> typed = words_of_quantity(node, leaf.empty() ? 1 : kQuantityWords);
  if (leaf.empty()) {
    quantities_as_words.insert(node.span);
    return {{Xapian::Query::OP_AND, typed.begin(), typed.end()}, false};
  }
  return {raised(leaf, any_of(std::move(typed))), true};
}

/// The quantity, however it is written, or all the words that it was typed as.
Xapian::Query Compiler::literal_quantity(const Node& node) {
  const std::vector<Xapian::Query> typed = words_of_quantity(node, 1);
  return any_of({quantity_leaf(node), {Xapian::Query::OP_AND, typed.begin(), typed.end()}});
}

Xapian::Query Compiler::literal_words(std::vector<QueryWord> run) {
  for (std::size_t i = 1; i < run.size(); ++i) run[i].joined = true;
  restore_diacritics_if_smart(run);
  words.insert(words.end(), run.begin(), run.end());
  return phrase_query(collection_, run, scope_);
}

Compiled Compiler::phrase(const Node& node) {
  std::vector<Xapian::Query> parts;
  std::vector<QueryWord> run;
  const auto end_run = [&] {
    if (!run.empty()) parts.push_back(literal_words(std::exchange(run, {})));
  };
  for (const Node& child : node.children) {
    if (child.type == NodeType::kQuantity) {
      end_run();
      parts.push_back(literal_quantity(child));
    } else {
      append_neighbours(songngu::words_of(child), run);
    }
  }
  end_run();
  return {{Xapian::Query::OP_AND, parts.begin(), parts.end()}, false};
}

Compiled Compiler::prefix(const Node& node) const {
  Expansion found = prefix_query(collection_, node.text, scope_);
  return {std::move(found.query), found.exact};
}

Compiled Compiler::title(const Node& node) {
  Scope headings = scope_;
  headings.language.reset();
  headings.terms.reset();
  Compiler compiler(collection_, headings, restored_, false);
  const Compiled child = compiler.compile(node.children.at(0));
  return {entries_titled(collection_, child.query), child.exact};
}

Compiled Compiler::near(const Node& node) {
  std::vector<Xapian::Query> parts;
  for (const Node& child : node.children) {
    parts.push_back(child.type == NodeType::kQuantity ? literal_quantity(child) : compile(child).query);
  }
  return {{Xapian::Query::OP_AND, parts.begin(), parts.end()}, false};
}

}  // namespace songngu
