#include "searcher/query/terms/word_terms.h"

#include <algorithm>
#include <utility>

#include "common/database/terms/analysis.h"
#include "common/text/word/stem.h"
#include "searcher/query/terms/spellings.h"
#include "searcher/query/terms/weights.h"

namespace songngu {
namespace {

/// How much exact evidence counts: fully for what was typed with diacritics, as far as sure for what was
/// restored.
double exactness(const QueryWord& word, Diacritics diacritics) {
  if (diacritics == Diacritics::kIgnore) return 0;
  return word.marked ? 1 : word.sureness;
}

/// The word's stem in all its spellings. What it weighs follows from how often the stem stands, however it is
/// spelled.
Alternatives stem_in(const Collection& collection, const QueryWord& word, Language language) {
  const double idf = collection.idf(stem_frequency(collection, language, word.token), language);
  Alternatives spellings;
  for (std::string& term : stem_spellings(collection, language, word.token)) {
    spellings.push_back({std::move(term), word.weight * idf});
  }
  return spellings;
}

/// The Vietnamese word just as it was typed, or meant; nothing where passages don't have it.
std::optional<WeightedTerm> exact_in(const Collection& collection, const QueryWord& word,
                                     Diacritics diacritics) {
  constexpr Language kLanguage = Language::kVietnamese;
  const std::string term = word_term(kLanguage, meant(word));
  const double weight = kExactWeight * exactness(word, diacritics);
  // What is its own stem is as well answered by its other forms.
  if (term == stem_term(kLanguage, stem(word.token.folded))) return std::nullopt;
  if (weight <= 0 || collection.frequency(term) == 0) return std::nullopt;
  return collection.weighted(term, weight * word.weight, kLanguage);
}

/// Where the exact word is one of the spellings, it is worth both.
void append(Alternatives spellings, const std::optional<WeightedTerm>& exact,
            std::vector<Alternatives>& terms) {
  const auto same = std::find_if(spellings.begin(), spellings.end(), [&](const WeightedTerm& spelling) {
    return exact && spelling.term == exact->term;
  });
  if (same != spellings.end()) {
    same->weight += exact->weight;
  } else if (exact) {
    terms.push_back({*exact});
  }
  if (!spellings.empty()) terms.push_back(std::move(spellings));
}

}  // namespace

Xapian::Query any_of(std::vector<Xapian::Query> queries) {
  std::erase_if(queries, [](const Xapian::Query& query) { return query.empty(); });
  return {Xapian::Query::OP_OR, queries.begin(), queries.end()};
}

std::vector<Alternatives> word_terms(const Collection& collection, const QueryWord& word,
                                     Diacritics diacritics, Language language) {
  std::vector<Alternatives> terms;
  const bool vietnamese = language == Language::kVietnamese;
  append(stem_in(collection, word, language),
         vietnamese ? exact_in(collection, word, diacritics) : std::nullopt, terms);
  return terms;
}

std::vector<Alternatives> stem_terms(const Collection& collection, const QueryWord& word, Language language) {
  std::vector<Alternatives> terms;
  append(stem_in(collection, word, language), std::nullopt, terms);
  return terms;
}

Xapian::Query any_of(const Collection& collection, const std::vector<Alternatives>& terms) {
  std::vector<Xapian::Query> leaves;
  for (const Alternatives& alternatives : terms) leaves.push_back(collection.leaf(alternatives));
  return any_of(std::move(leaves));
}

Xapian::Query matching(const std::vector<Alternatives>& terms) {
  std::vector<std::string> names;
  for (const Alternatives& alternatives : terms) {
    for (const WeightedTerm& term : alternatives) names.push_back(term.term);
  }
  return {Xapian::Query::OP_OR, names.begin(), names.end()};
}

}  // namespace songngu
