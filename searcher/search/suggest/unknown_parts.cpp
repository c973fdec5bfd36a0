#include "searcher/search/suggest/unknown_parts.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "common/base/edit_distance.h"
#include "common/base/overloaded.h"
#include "searcher/query/compile/field_query.h"
#include "searcher/query/terms/word_terms.h"
#include "searcher/query/tree/field.h"

namespace songngu {
namespace {

constexpr std::size_t kMaxValues = 200'000;

/// What was typed with a star, where values begin so; else the nearest value.
std::optional<std::string> better_value(const CollectionStatistics& statistics, const FieldNode& field,
                                        const std::string& term) {
  if (field_of(field.field).takes_star && !statistics.terms_from(term, 1).empty()) return field.value + '*';
  return nearest_value(statistics, term);
}

bool begins_a_word(const CollectionStatistics& statistics, const PrefixNode& prefix, const Scope& scope) {
  return std::any_of(kLanguages.begin(), kLanguages.end(), [&](Language language) {
    return scope.has(language) && !expand(statistics, prefix.text, scope.diacritics, language).terms.empty();
  });
}

bool is_value(const CollectionStatistics& statistics, const FieldNode& field, const std::string& term) {
  return field.is_prefix ? !statistics.terms_from(term, 1).empty() : statistics.frequency(term) > 0;
}

/// The field, with another value that passages have.
std::optional<std::string> better_field(const CollectionStatistics& statistics, const FieldNode& field,
                                        const std::string& term) {
  if (field.is_prefix) return std::nullopt;
  const std::optional<std::string> value = better_value(statistics, field, term);
  if (!value) return std::nullopt;
  const bool has_space = value->find(' ') != std::string::npos;
  return fmt::format(fmt::runtime(has_space ? "{}:\"{}\"" : "{}:{}"), field.field, *value);
}

}  // namespace

std::optional<std::string> nearest_value(const CollectionStatistics& statistics, const std::string& term) {
  std::string best;
  const std::size_t limit = edit_limit(term.size() - 1);
  std::size_t least = limit + 1;
  Xapian::doccount most = 0;
  for (const std::string& known : statistics.terms_from(term.substr(0, 1), kMaxValues)) {
    const std::size_t distance = edit_distance(term, known, limit);
    const Xapian::doccount frequency = distance > least ? 0 : statistics.frequency(known);
    if (distance > least || distance > limit || (distance == least && frequency <= most)) continue;
    best = known.substr(1);
    least = distance;
    most = frequency;
  }
  if (best.empty()) return std::nullopt;
  return best;
}

std::vector<Unknown> unknown_parts(const CollectionStatistics& statistics, const Node& tree,
                                   const Scope& scope) {
  std::vector<Unknown> unknown;
  std::set<const Node*> in_titles;  // whose headings may be in either language
  for_each_node(tree, Excluded::kSkip, [&](const Node& node) {
    const auto* prefix = as<PrefixNode>(node);
    if (const auto* title = as<TitleNode>(node)) {
      for_each_node(title->child.front(), Excluded::kSkip,
                    [&](const Node& part) { in_titles.insert(&part); });
    }
    Scope here = scope;
    if (in_titles.contains(&node)) here.language.reset();
    if (prefix != nullptr && !begins_a_word(statistics, *prefix, here)) unknown.push_back({node.span, {}});
    const auto* field = as<FieldNode>(node);
    if (field == nullptr || !field_of(field->field).open) return;
    const std::string term = field_term(*field);
    if (!is_value(statistics, *field, term)) {
      unknown.push_back({node.span, better_field(statistics, *field, term)});
    }
  });
  return unknown;
}

std::vector<QueryWord> title_words(const Node& tree) {
  std::vector<QueryWord> words;
  const auto add = [&](const WordNode& word) {
    words.push_back(query_word(word));
    words.back().in_title = true;
  };
  const auto add_words_of = [&](const Node& node) {
    if (const auto* word = as<WordNode>(node)) add(*word);
    const auto* phrase = as<PhraseNode>(node);
    if (phrase == nullptr) return;
    for (const WordOrQuantity& part : phrase->parts) {
      std::visit(Overloaded{add,
                            [&](const QuantityNode& quantity) {
                              for (const WordNode& word : quantity.words) {
                                add(word);
                                words.back().in_quantity = true;
                              }
                            }},
                 part);
    }
  };
  for_each_node(tree, Excluded::kSkip, [&](const Node& title) {
    if (as<TitleNode>(title) != nullptr) for_each_node(title, Excluded::kSkip, add_words_of);
  });
  return words;
}

}  // namespace songngu
