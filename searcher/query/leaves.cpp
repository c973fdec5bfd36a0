#include "searcher/query/leaves.h"

#include <algorithm>
#include <array>

#include "common/database/analysis.h"

namespace songngu {
namespace {

constexpr LeafWeights kWeights;

/// The word as it was probably meant.
Token meant(const QueryWord& word) {
  Token token = word.token;
  if (!word.marked && !word.restored.empty()) token.exact = word.restored;
  return token;
}

/// How much exact evidence counts: fully for what was typed with diacritics, as far as sure for what was
/// restored.
double exactness(const QueryWord& word, const Scope& scope) {
  if (scope.diacritics == Diacritics::kIgnore) return 0;
  return word.marked ? 1 : word.sureness;
}

Xapian::Query leaf(const Collection& collection, const std::optional<std::string>& term, double weight,
                   Language language) {
  if (!term || weight <= 0) return {};
  return collection.leaf(*term, weight, collection.idf(collection.frequency(*term), language));
}

Xapian::Query stem_leaf(const Collection& collection, const QueryWord& word, Language language) {
  return leaf(collection, stem_term(language, word.token), kWeights.stem * word.weight, language);
}

Xapian::Query exact_leaf(const Collection& collection, const QueryWord& word, const Scope& scope,
                         Language language) {
  if (language == Language::kEnglish) {
    return leaf(collection, exact_term(language, word.token), kWeights.unstemmed * word.weight, language);
  }
  return leaf(collection, exact_term(language, meant(word)),
              kWeights.exact * word.weight * exactness(word, scope), language);
}

Xapian::Query phrase_in(const Collection& collection, const std::vector<QueryWord>& words, const Scope& scope,
                        Language language) {
  const Scope here{.language = language, .diacritics = scope.diacritics};
  std::vector<Xapian::Query> parts;
  for (const QueryWord& word : words) parts.push_back(word_query(collection, word, here));
  return {Xapian::Query::OP_AND, parts.begin(), parts.end()};
}

}  // namespace

Xapian::Query any_of(std::vector<Xapian::Query> queries) {
  std::erase_if(queries, [](const Xapian::Query& query) { return query.empty(); });
  return {Xapian::Query::OP_OR, queries.begin(), queries.end()};
}

Xapian::Query word_query(const Collection& collection, const QueryWord& word, const Scope& scope) {
  std::vector<Xapian::Query> leaves;
  for (const Language language : kLanguages) {
    if (!scope.has_terms_of(language)) continue;
    leaves.push_back(stem_leaf(collection, word, language));
    leaves.push_back(exact_leaf(collection, word, scope, language));
  }
  return any_of(std::move(leaves));
}

Xapian::Query stem_query(const Collection& collection, const QueryWord& word, const Scope& scope) {
  std::vector<Xapian::Query> leaves;
  for (const Language language : kLanguages) {
    if (scope.has_terms_of(language)) leaves.push_back(stem_leaf(collection, word, language));
  }
  return any_of(std::move(leaves));
}

Xapian::Query phrase_query(const Collection& collection, const std::vector<QueryWord>& words,
                           const Scope& scope) {
  std::vector<Xapian::Query> languages;
  for (const Language language : kLanguages) {
    if (scope.has_terms_of(language)) languages.push_back(phrase_in(collection, words, scope, language));
  }
  return any_of(std::move(languages));
}

}  // namespace songngu
