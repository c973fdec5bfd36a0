#include "searcher/query/selecting.h"

#include <algorithm>

#include "common/database/analysis.h"

namespace songngu {
namespace {

constexpr Xapian::doccount kManyPassages = 1000;
constexpr double kLargeShare = 0.02;

bool is_common(const Collection& collection, const Scope& scope, const QueryWord& word) {
  for (const Language language : kLanguages) {
    if (!scope.has(language)) continue;
    const Xapian::doccount found = collection.frequency(stem_term(language, word.token));
    if (found > kManyPassages && found > kLargeShare * collection.passages(language)) return true;
  }
  return false;
}

bool occurs(const Collection& collection, const Scope& scope, const QueryWord& word) {
  for (const Language language : kLanguages) {
    if (scope.has(language) && collection.frequency(stem_term(language, word.token)) > 0) return true;
  }
  return false;
}

bool some(const std::vector<bool>& flags) {
  return std::find(flags.begin(), flags.end(), true) != flags.end();
}

}  // namespace

std::vector<bool> selecting_words(const Collection& collection, const Scope& scope,
                                  const std::vector<QueryWord>& words, bool alone) {
  std::vector<bool> rare(words.size());
  std::vector<bool> content(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    content[i] = !words[i].function;
    rare[i] = content[i] && occurs(collection, scope, words[i]) && !is_common(collection, scope, words[i]);
  }
  if (some(rare)) return rare;
  if (some(content) || !alone) return content;
  return std::vector<bool>(words.size(), true);
}

}  // namespace songngu
