#include "searcher/query/compile.h"

#include <algorithm>
#include <utility>

#include "common/database/schema.h"
#include "searcher/query/compiler.h"
#include "searcher/query/word_terms.h"

namespace songngu {
namespace {

std::string language_term(Language language) {
  return schema::term(schema::kLanguage, name(language));
}

Xapian::Query filtered(const Xapian::Query& query, Language language) {
  return {Xapian::Query::OP_FILTER, query, Xapian::Query(language_term(language))};
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
    case NodeType::kQuantity:
    case NodeType::kField:
    case NodeType::kTitle:
    case NodeType::kDate:
      break;
  }
  return false;
}

}  // namespace

CompiledQuery compile(const Node& tree, const Collection& collection, const Scope& scope) {
  CompiledQuery made;
  made.wants_something = !is_empty(tree);
  if (!made.wants_something) return made;
  RestoredRuns restored;
  for (const Language language : kLanguages) {
    if (!scope.has(language)) continue;
    Scope here = scope;
    here.terms = language;
    Compiler compiler(collection, here, restored);
    Compiled compiled = compiler.compile(tree);
    const bool is_apart = is_of_one_language(tree);
    LanguageQuery& mine = made.in_language[index_of(language)];
    mine.scored = is_apart ? compiled.query : filtered(compiled.query, language);
    mine.sum =
        is_apart ? std::move(compiled.sum) : filtered(std::move(compiled.sum), language_term(language));
    mine.score = std::move(compiled.score);
    // Said of the tree, whichever language is compiled.
    made.precise = made.precise && compiled.precise;
    made.words = std::move(compiler.words);
    made.adding = std::move(compiler.adding);
    made.quantities_as_words = std::move(compiler.quantities_as_words);
  }
  made.query = any_of({made.in_language[0].scored, made.in_language[1].scored});
  return made;
}

}  // namespace songngu
