#include "searcher/search/unknown_parts.h"

#include <fmt/format.h>

#include "common/base/edit_distance.h"
#include "searcher/query/expand.h"
#include "searcher/query/field.h"
#include "searcher/query/field_term.h"

namespace songngu {
namespace {

constexpr std::size_t kMaxValues = 200'000;

/// What was typed with a star, where values begin so; else the nearest value.
std::optional<std::string> better_value(const Collection& collection, const Node& node,
                                        const std::string& term) {
  if (field_of(node.field).takes_star && !collection.terms_from(term, 1).empty()) return node.text + '*';
  return nearest_value(collection, term);
}

bool names_a_value(const Node& node) {
  return node.type == NodeType::kField && field_of(node.field).open;
}

}  // namespace

std::optional<std::string> nearest_value(const Collection& collection, const std::string& term) {
  std::string best;
  const std::size_t limit = edit_limit(term.size() - 1);
  std::size_t least = limit + 1;
  Xapian::doccount most = 0;
  for (const std::string& known : collection.terms_from(term.substr(0, 1), kMaxValues)) {
    const std::size_t distance = edit_distance(term, known, limit);
    const Xapian::doccount frequency = distance > least ? 0 : collection.frequency(known);
    if (distance > least || distance > limit || (distance == least && frequency <= most)) continue;
    best = known.substr(1);
    least = distance;
    most = frequency;
  }
  if (best.empty()) return std::nullopt;
  return best;
}

std::vector<Unknown> unknown_parts(const Collection& collection, const Node& tree, const Scope& scope) {
  std::vector<Unknown> unknown;
  for_each_node(tree, [&](const Node& node) {
    if (node.type == NodeType::kPrefix && expand(collection, node.text, scope).terms.empty()) {
      unknown.push_back({.span = node.span, .better = {}});
    }
    if (!names_a_value(node)) return;
    const std::string term = field_term(node);
    const bool known = node.begins ? !collection.terms_from(term, 1).empty() : collection.frequency(term) > 0;
    if (known) return;
    Unknown part{.span = node.span, .better = {}};
    if (!node.begins) part.better = better_value(collection, node, term);
    if (part.better) {
      const bool has_space = part.better->find(' ') != std::string::npos;
      part.better = fmt::format(fmt::runtime(has_space ? "{}:\"{}\"" : "{}:{}"), node.field, *part.better);
    }
    unknown.push_back(std::move(part));
  });
  return unknown;
}

std::vector<QueryWord> title_words(const Node& tree) {
  std::vector<QueryWord> words;
  for_each_node(tree, [&](const Node& title) {
    if (title.type != NodeType::kTitle) return;
    for_each_node(title, [&](const Node& node) {
      if (node.type == NodeType::kWord) words.push_back(query_word(node.word));
    });
  });
  return words;
}

}  // namespace songngu
