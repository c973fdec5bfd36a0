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

using Terms = std::vector<WeightedTerm>;

/// Appends the term, if there is one and passages have it.
void append(const Collection& collection, const std::optional<std::string>& term, double weight,
            Language language, Terms& terms) {
  if (!term || weight <= 0 || collection.frequency(*term) == 0) return;
  terms.push_back(collection.weighted(*term, weight, language));
}

void append_stem(const Collection& collection, const QueryWord& word, Language language, Terms& terms) {
  append(collection, stem_term(language, word.token), kWeights.stem * word.weight, language, terms);
}

void append_exact(const Collection& collection, const QueryWord& word, const Scope& scope, Language language,
                  Terms& terms) {
  const bool english = language == Language::kEnglish;
  const double weight = english ? kWeights.unstemmed : kWeights.exact * exactness(word, scope);
  append(collection, exact_term(language, english ? word.token : meant(word)), weight * word.weight, language,
         terms);
}

Xapian::Query phrase_in(const Collection& collection, const std::vector<QueryWord>& words, const Scope& scope,
                        Language language) {
  const Scope here{.language = language, .diacritics = scope.diacritics};
  std::vector<Xapian::Query> parts;
  for (const QueryWord& word : words) parts.push_back(any_of(collection, word_terms(collection, word, here)));
  return {Xapian::Query::OP_AND, parts.begin(), parts.end()};
}

}  // namespace

Xapian::Query any_of(std::vector<Xapian::Query> queries) {
  std::erase_if(queries, [](const Xapian::Query& query) { return query.empty(); });
  return {Xapian::Query::OP_OR, queries.begin(), queries.end()};
}

std::vector<WeightedTerm> word_terms(const Collection& collection, const QueryWord& word,
                                     const Scope& scope) {
  Terms terms;
  for (const Language language : kLanguages) {
    if (!scope.has_terms_of(language)) continue;
    append_stem(collection, word, language, terms);
    append_exact(collection, word, scope, language, terms);
  }
  return terms;
}

std::vector<WeightedTerm> stem_terms(const Collection& collection, const QueryWord& word,
                                     const Scope& scope) {
  Terms terms;
  for (const Language language : kLanguages) {
    if (scope.has_terms_of(language)) append_stem(collection, word, language, terms);
  }
  return terms;
}

Xapian::Query any_of(const Collection& collection, const std::vector<WeightedTerm>& terms) {
  std::vector<Xapian::Query> leaves;
  for (const WeightedTerm& term : terms) leaves.push_back(collection.leaf(term));
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
