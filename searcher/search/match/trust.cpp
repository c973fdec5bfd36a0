#include "searcher/search/match/trust.h"

#include "searcher/query/terms/weights.h"

namespace songngu {

Trust trust_for(const std::vector<QueryWord>& words) {
  Trust trust = kEqualTrust;
  const std::optional<Language> written_in = language_of(words);
  if (written_in) trust[index_of(other(*written_in))] = kCrossLanguagePenalty;
  return trust;
}

}  // namespace songngu
