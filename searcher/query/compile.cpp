#include "searcher/query/compile.h"

#include <algorithm>
#include <utility>

#include "common/database/schema.h"
#include "searcher/query/compiler.h"

namespace songngu {
namespace {

Xapian::Query filtered(const Xapian::Query& query, Language language) {
  const Xapian::Query passages(schema::term(schema::kLanguage, name(language)));
  return {Xapian::Query::OP_FILTER, query, passages};
}

/// Whether a query for the node, made of one language's terms, matches passages of that language alone.
bool is_of_one_language(const Node& node) {
  const auto all = [](const std::vector<Node>& nodes) {
    return !nodes.empty() && std::all_of(nodes.begin(), nodes.end(), is_of_one_language);
  };
  switch (node.type) {
    case NodeType::kWord:
    case NodeType::kPrefix:
      return true;
    case NodeType::kPhrase:
    case NodeType::kNear:
    case NodeType::kAdj:
    case NodeType::kAnd:
      return std::any_of(node.children.begin(), node.children.end(), is_of_one_language);
    case NodeType::kOr:
      return all(node.children);
    case NodeType::kNot:
      return is_of_one_language(node.children.at(0));
    case NodeType::kRanked:
      return all(node.must.empty() ? node.children : node.must);
    default:
      return false;
  }
}

/// The query for one language's passages; what else is said of the tree is the same whichever is compiled.
LanguageQuery compile_in(Language language, const Node& tree, const Collection& collection, Scope scope,
                         RestoredRuns& restored, CompiledQuery& made) {
  scope.terms = language;
  Compiler compiler(collection, scope, restored);
  const Compiled compiled = compiler.compile(tree);
  made.exact = made.exact && compiled.exact;
  made.words = std::move(compiler.words);
  made.adding = std::move(compiler.adding);
  made.quantities_as_words = std::move(compiler.quantities_as_words);
  Compiler counter(collection, scope, restored, false);
  const LanguageQuery both{.scored = compiled.query, .counted = counter.compile(tree).query};
  if (is_of_one_language(tree)) return both;
  return {.scored = filtered(both.scored, language), .counted = filtered(both.counted, language)};
}

}  // namespace

CompiledQuery compile(const Node& tree, const Collection& collection, const Scope& scope) {
  CompiledQuery made;
  made.wants_something = !is_empty(tree);
  if (!made.wants_something) return made;
  RestoredRuns restored;
  for (const Language language : kLanguages) {
    if (!scope.has(language)) continue;
    made.in_language[static_cast<std::size_t>(language)] =
        compile_in(language, tree, collection, scope, restored, made);
  }
  made.query = any_of({made.in_language[0].scored, made.in_language[1].scored});
  return made;
}

}  // namespace songngu
