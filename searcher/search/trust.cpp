#include "searcher/search/trust.h"

namespace songngu {
namespace {

constexpr double kInOtherLanguage = 0.6;

}  // namespace

Trust trust_for(const std::vector<QueryWord>& words) {
  Trust trust = kEqualTrust;
  const std::optional<Language> written_in = language_of(words);
  if (written_in) trust[index_of(other(*written_in))] = kInOtherLanguage;
  return trust;
}

}  // namespace songngu
