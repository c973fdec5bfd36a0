#include "searcher/search/all_matches.h"

namespace songngu {

std::optional<AllMatches> all_matches(PassageReader& reader, const CompiledQuery& query) {
  if (reader.has_servers()) return std::nullopt;
  for (const LanguageQuery& mine : query.in_language) {
    if (!mine.sum && !mine.scored.empty()) return std::nullopt;
  }
  AllMatches matches;
  for (const Language language : kLanguages) {
    const LanguageQuery& mine = query.in_language[index_of(language)];
    if (!mine.sum) continue;
    matches[index_of(language)] =
        score_term_at_a_time(reader.database(), reader.columns().lengths, *mine.sum);
  }
  return matches;
}

}  // namespace songngu
