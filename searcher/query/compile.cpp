#include "searcher/query/compile.h"

#include <algorithm>

#include "common/database/schema.h"
#include "searcher/query/expand.h"
#include "searcher/query/field_term.h"
#include "searcher/query/selecting.h"

namespace songngu {
namespace {

constexpr double kQuantityWeight = 1.5;
// The words that a quantity was typed as rank passages that have it, no others.
constexpr double kQuantityWords = 0.5;

struct Compiled {
  Xapian::Query query;
  bool exact = true;
};

class Compiler {
 public:
  Compiler(const Collection& collection, const Scope& scope) : collection_(collection), scope_(scope) {}

  Compiled compile(const Node& node) {
    switch (node.type) {
      case NodeType::kWord:
        return word(node);
      case NodeType::kQuantity:
        return quantity(node);
      case NodeType::kPhrase:
        return sequence(node);
      case NodeType::kPrefix:
        return prefix(node);
      case NodeType::kField:
      case NodeType::kDate:
        return {fact_query(node), true};
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

  std::vector<QueryWord> words;

 private:
  [[nodiscard]] Compiled word_of(const QueryWord& word) const {
    const bool exact = scope_.diacritics != Diacritics::kExact;
    return {word_query(collection_, word, scope_), exact};
  }

  Compiled word(const Node& node) {
    std::vector<QueryWord> found = words_of(node);
    restore_diacritics_if_smart(found);
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

  void restore_diacritics_if_smart(std::vector<QueryWord>& found) const {
    if (scope_.diacritics == Diacritics::kSmart && scope_.has(Language::kVietnamese)) {
      restore_diacritics(collection_, found);
    }
  }

  Compiled quantity(const Node& node) {
    const std::string term = schema::term(schema::kQuantity, node.term);
    std::vector<Xapian::Query> typed;
    const std::size_t first = words.size();
    for (const Node& child : node.children) typed.push_back(compile(child).query);
    for (std::size_t i = first; i < words.size(); ++i) words[i].in_quantity = true;
    // A quantity that the index doesn't have stands for all its words, never for one of them.
    if (collection_.frequency(term) == 0) return {{Xapian::Query::OP_AND, typed.begin(), typed.end()}, false};
    const Xapian::Query as_typed = any_of(std::move(typed));
    const Language language = scope_.language.value_or(Language::kVietnamese);
    const Xapian::Query leaf =
        collection_.leaf(term, kQuantityWeight, collection_.idf(collection_.frequency(term), language));
    return {{Xapian::Query::OP_AND_MAYBE, leaf, {Xapian::Query::OP_SCALE_WEIGHT, as_typed, kQuantityWords}},
            true};
  }

  Compiled sequence(const Node& node) {
    std::vector<QueryWord> found;
    for (const Node& child : node.children) {
      append_neighbours(words_of(child), found);
    }
    for (std::size_t i = 1; i < found.size(); ++i) found[i].joined = true;
    restore_diacritics_if_smart(found);
    words.insert(words.end(), found.begin(), found.end());
    return {phrase_query(collection_, found, scope_), false};
  }

  Compiled prefix(const Node& node) const {
    return {prefix_query(collection_, node.text, scope_), scope_.diacritics != Diacritics::kExact};
  }

  Compiled title(const Node& node) {
    Scope headings = scope_;
    headings.language.reset();
    Compiler compiler(collection_, headings);
    const Compiled child = compiler.compile(node.children.at(0));
    return {entries_titled(collection_, child.query), true};
  }

  Compiled near(const Node& node) {
    Compiled all = conjunction(node);
    all.exact = false;
    return all;
  }

  Compiled conjunction(const Node& node) {
    Compiled all;
    std::vector<Xapian::Query> parts;
    std::vector<Xapian::Query> filters;
    for (const Node& child : node.children) {
      const Compiled part = compile(child);
      all.exact = all.exact && part.exact;
      (is_filter(child) ? filters : parts).push_back(part.query);
    }
    const Xapian::Query filter(Xapian::Query::OP_AND, filters.begin(), filters.end());
    all.query = Xapian::Query(Xapian::Query::OP_AND, parts.begin(), parts.end());
    if (parts.empty()) {
      all.query = filter;
    } else if (!filters.empty()) {
      all.query = {Xapian::Query::OP_FILTER, all.query, filter};
    }
    return all;
  }

  Compiled disjunction(const std::vector<Node>& children) {
    Compiled all;
    std::vector<Xapian::Query> parts;
    for (const Node& child : children) {
      Compiled part = compile(child);
      all.exact = all.exact && part.exact;
      parts.push_back(std::move(part.query));
    }
    all.query = any_of(std::move(parts));
    return all;
  }

  /// What must not match is left to the check unless its query matches nothing more than it should.
  Compiled difference(Compiled left, const std::vector<Node>& unwanted) {
    for (const Node& node : unwanted) {
      Compiler apart(collection_, scope_);
      const Compiled right = apart.compile(node);
      if (right.exact) {
        left.query = {Xapian::Query::OP_AND_NOT, left.query, right.query};
      } else {
        left.exact = false;
      }
    }
    return left;
  }

  /// Words side by side: those that mean something select, function words and pairs only add to the score.
  Compiled juxtaposed(const std::vector<Node>& children) {
    const std::size_t first_word = words.size();
    std::vector<Xapian::Query> selecting;
    bool exact = true;
    std::vector<QueryWord> run;
    for (const Node& child : children) {
      if (child.type == NodeType::kWord) {
        append_neighbours(words_of(child), run);
        continue;
      }
      const Compiled part = compile(child);
      exact = exact && part.exact;
      selecting.push_back(part.query);
    }
    restore_diacritics_if_smart(run);
    std::vector<Xapian::Query> adding;
    const std::vector<bool> means_something = selecting_words(collection_, scope_, run, selecting.empty());
    for (std::size_t i = 0; i < run.size(); ++i) {
      const Compiled part = word_of(run[i]);
      const bool selects = means_something[i];
      (selects ? selecting : adding).push_back(part.query);
      exact = exact && (part.exact || !selects);
      if (run[i].joined && i > 0) adding.push_back(pair_query(collection_, run[i - 1], run[i], scope_));
    }
    words.insert(words.begin() + static_cast<std::ptrdiff_t>(first_word), run.begin(), run.end());
    const Xapian::Query selected = any_of(std::move(selecting));
    const Xapian::Query added = any_of(std::move(adding));
    if (added.empty()) return {selected, exact};
    return {{Xapian::Query::OP_AND_MAYBE, selected, added}, exact};
  }

  Compiled ranked(const Node& node) {
    Compiled all = juxtaposed(node.children);
    std::vector<Xapian::Query> filters;
    std::vector<Xapian::Query> musts;
    for (const Node& child : node.must) {
      const Compiled part = compile(child);
      all.exact = all.exact && part.exact;
      (is_filter(child) ? filters : musts).push_back(part.query);
    }
    if (!musts.empty()) {
      const Xapian::Query must(Xapian::Query::OP_AND, musts.begin(), musts.end());
      all.query = all.query.empty() ? must : Xapian::Query(Xapian::Query::OP_AND_MAYBE, must, all.query);
    }
    if (!filters.empty()) {
      const Xapian::Query filter(Xapian::Query::OP_AND, filters.begin(), filters.end());
      const bool alone = node.children.empty() && musts.empty();
      all.query = alone ? filter : Xapian::Query(Xapian::Query::OP_FILTER, all.query, filter);
    }
    return difference(std::move(all), node.must_not);
  }

  const Collection& collection_;
  Scope scope_;
};

}  // namespace

CompiledQuery compile(const Node& tree, const Collection& collection, const Scope& scope) {
  CompiledQuery made;
  made.wants_something = !is_empty(tree);
  if (!made.wants_something) return made;
  Compiler compiler(collection, scope);
  Compiled compiled = compiler.compile(tree);
  made.query = std::move(compiled.query);
  made.exact = compiled.exact;
  made.words = std::move(compiler.words);
  if (scope.language) {
    const Xapian::Query language(schema::term(schema::kLanguage, name(*scope.language)));
    made.query = {Xapian::Query::OP_FILTER, made.query, language};
  }
  return made;
}

}  // namespace songngu
