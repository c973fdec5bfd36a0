#include "searcher/query/compile/required_words.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "searcher/query/terms/spellings.h"
#include "searcher/query/terms/weights.h"

namespace songngu {
namespace {

/// In how many passages the word is, in the language that has most of them.
Xapian::doccount frequency_of(const CollectionStatistics& statistics, const Scope& scope,
                              const QueryWord& word) {
  Xapian::doccount most = 0;
  for (const Language language : kLanguages) {
    if (!scope.has(language) || !is_of(language, word)) continue;
    most = std::max(most, stem_frequency(statistics, language, word.token));
    const std::vector<std::string> joined = joined_terms(statistics, language, word.joined);
    most = std::max(most, frequency_of_any(statistics, language, joined));
  }
  return most;
}

bool is_common_anywhere(const CollectionStatistics& statistics, const Scope& scope, const QueryWord& word) {
  return std::any_of(kLanguages.begin(), kLanguages.end(), [&](Language language) {
    if (!scope.has(language) || !is_of(language, word)) return false;
    return is_common(statistics, stem_frequency(statistics, language, word.token), language);
  });
}

bool some(const std::vector<bool>& flags) {
  return std::find(flags.begin(), flags.end(), true) != flags.end();
}

}  // namespace

bool is_common(const CollectionStatistics& statistics, Xapian::doccount frequency, Language language) {
  return frequency > kManyPassages && frequency > kCommonShare * statistics.passages(language);
}

std::vector<bool> rarest(std::vector<bool> candidates, const std::vector<Xapian::doccount>& frequencies) {
  Xapian::doccount least = std::numeric_limits<Xapian::doccount>::max();
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i] && frequencies[i] > 0) least = std::min(least, frequencies[i]);
  }
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    candidates[i] = candidates[i] && frequencies[i] <= kAboutAsRare * std::uint64_t{least};
  }
  return candidates;
}

std::vector<bool> content_words(const std::vector<QueryWord>& words, bool alone) {
  std::vector<bool> content(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) content[i] = !words[i].function;
  if (!some(content) && alone) content.assign(words.size(), true);
  return content;
}

std::vector<bool> required_words(const CollectionStatistics& statistics, const Scope& scope,
                                 const std::vector<QueryWord>& words, bool alone) {
  std::vector<bool> rare(words.size());
  std::vector<bool> content(words.size());
  std::vector<Xapian::doccount> frequencies(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    frequencies[i] = frequency_of(statistics, scope, words[i]);
    content[i] = !words[i].function;
    rare[i] = content[i] && frequencies[i] > 0 && !is_common_anywhere(statistics, scope, words[i]);
  }
  if (some(rare)) return rare;
  if (some(content) || !alone) return rarest(content, frequencies);
  return std::vector<bool>(words.size(), true);
}

}  // namespace songngu
