#include "searcher/query/leaves.h"

#include <algorithm>
#include <array>

#include "common/database/analysis.h"
#include "common/database/stop_words.h"

namespace songngu {
namespace {

constexpr EvidenceWeights kWeights;
constexpr std::array kLanguages{Language::kVietnamese, Language::kEnglish};

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

Xapian::Query exact_leaf(const Collection& collection, const QueryWord& word, const Scope& scope,
                         Language language) {
  if (language == Language::kEnglish) {
    return leaf(collection, exact_term(language, word.token), kWeights.unstemmed, language);
  }
  return leaf(collection, exact_term(language, meant(word)), kWeights.exact * exactness(word, scope),
              language);
}

Xapian::Query vietnamese_pair(const Collection& collection, const QueryWord& first, const QueryWord& second,
                              const Scope& scope) {
  const std::vector<Variant> variants = pair_variants(collection, first.token, second.token);
  Xapian::doccount all = 0;
  for (const Variant& variant : variants) all += variant.frequency;
  const double idf = collection.idf(all, Language::kVietnamese);
  std::vector<Xapian::Query> leaves;
  for (const Variant& variant : variants) leaves.push_back(collection.leaf(variant.term, kWeights.pair, idf));
  const double sure = std::min(exactness(first, scope), exactness(second, scope));
  leaves.push_back(leaf(collection, pair_term(Language::kVietnamese, meant(first), meant(second)),
                        kWeights.exact_pair * sure, Language::kVietnamese));
  return any_of(std::move(leaves));
}

bool has_pairs(const QueryWord& first, const QueryWord& second, Language language) {
  // Typed without diacritics, a word may stand for a function word, whose pairs are not indexed.
  const auto indexed = [&](const QueryWord& word) {
    if (language == Language::kEnglish) return !is_function_word(word.token, language);
    return word.marked ? !is_function_word(word.token, language) : !may_be_function_word(word.token.folded);
  };
  return indexed(first) && indexed(second);
}

Xapian::Query phrase_in(const Collection& collection, const std::vector<QueryWord>& words, const Scope& scope,
                        Language language) {
  const Scope here{.language = language, .diacritics = scope.diacritics};
  std::vector<Xapian::Query> parts;
  for (std::size_t i = 0; i < words.size(); ++i) {
    parts.push_back(word_query(collection, words[i], here));
    if (i == 0 || !has_pairs(words[i - 1], words[i], language)) continue;
    parts.push_back(pair_query(collection, words[i - 1], words[i], here));
  }
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
    if (!scope.has(language)) continue;
    leaves.push_back(leaf(collection, stem_term(language, word.token), kWeights.stem, language));
    leaves.push_back(exact_leaf(collection, word, scope, language));
  }
  return any_of(std::move(leaves));
}

Xapian::Query pair_query(const Collection& collection, const QueryWord& first, const QueryWord& second,
                         const Scope& scope) {
  std::vector<Xapian::Query> leaves;
  if (scope.has(Language::kVietnamese)) leaves.push_back(vietnamese_pair(collection, first, second, scope));
  if (scope.has(Language::kEnglish)) {
    leaves.push_back(leaf(collection, pair_term(Language::kEnglish, first.token, second.token), kWeights.pair,
                          Language::kEnglish));
  }
  return any_of(std::move(leaves));
}

Xapian::Query phrase_query(const Collection& collection, const std::vector<QueryWord>& words,
                           const Scope& scope) {
  std::vector<Xapian::Query> languages;
  for (const Language language : kLanguages) {
    if (scope.has(language)) languages.push_back(phrase_in(collection, words, scope, language));
  }
  return any_of(std::move(languages));
}

}  // namespace songngu
