#include "searcher/query/compile.h"

#include <algorithm>
#include <memory>
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
    default:
      return false;
  }
}

/// One compilation for one language's passages.
class LanguageCompiler {
 public:
  LanguageCompiler(Language language, const Node& tree, const Collection& collection, Scope scope)
      : language_(language), tree_(&tree), collection_(&collection), scope_(scope) {
    scope_.terms = language;
  }

  /// What is said of the tree beside the query is the same whichever language is compiled.
  void score(RestoredRuns& restored, CompiledQuery& made) const {
    Compiler compiler(*collection_, scope_, restored);
    Compiled compiled = compiler.compile(*tree_);
    made.precise = made.precise && compiled.precise;
    made.words = std::move(compiler.words);
    made.adding = std::move(compiler.adding);
    made.quantities_as_words = std::move(compiler.quantities_as_words);
    LanguageQuery& mine = made.in_language[index_of(language_)];
    mine.scored = of_the_language(compiled.query);
    mine.sum = std::move(compiled.sum);
    if (!is_of_one_language(*tree_)) mine.sum = filtered(std::move(mine.sum), language_term(language_));
  }

  Xapian::Query counted(RestoredRuns& restored) const {
    return of_the_language(Compiler(*collection_, scope_, restored, false).compile(*tree_).query);
  }

 private:
  [[nodiscard]] Xapian::Query of_the_language(const Xapian::Query& query) const {
    return is_of_one_language(*tree_) ? query : filtered(query, language_);
  }

  Language language_;
  const Node* tree_;
  const Collection* collection_;
  Scope scope_;
};

}  // namespace

CompiledQuery compile(const Node& tree, const Collection& collection, const Scope& scope) {
  CompiledQuery made;
  made.wants_something = !is_empty(tree);
  if (!made.wants_something) return made;
  const auto restored = std::make_shared<RestoredRuns>();
  for (const Language language : kLanguages) {
    if (!scope.has(language)) continue;
    const LanguageCompiler compiler(language, tree, collection, scope);
    compiler.score(*restored, made);
    made.in_language[index_of(language)].counted = [compiler, restored] {
      return compiler.counted(*restored);
    };
  }
  made.query = any_of({made.in_language[0].scored, made.in_language[1].scored});
  return made;
}

}  // namespace songngu
