#include "searcher/search/match/all_matches.h"

#include <algorithm>

#include "common/database/terms/schema.h"
#include "searcher/search/match/match_side.h"
#include "searcher/search/read/deadline.h"
#include "searcher/search/read/value_stream.h"

namespace songngu {
namespace {

bool is_sum(const LanguageQuery& query) {
  return query.plan || query.scored.empty();
}

void leave_out_other_dates(const Xapian::Database& database, const std::vector<DateRange>& ranges,
                           std::vector<ScoredDocument>& matches) {
  if (ranges.empty()) return;
  ValueStream dates(database, schema::kDateSlot);
  std::size_t read = 0;
  std::erase_if(matches, [&](const ScoredDocument& match) {
    if (read++ % kMatchesPerLook == 0) stop_if_late();
    const std::string date = dates.at(match.document);
    return !std::all_of(ranges.begin(), ranges.end(),
                        [&](const DateRange& range) { return range.contains(date); });
  });
}

}  // namespace

std::optional<AllMatches> all_matches(PassageReader& reader, const CompiledQuery& query) {
  if (reader.has_servers()) return std::nullopt;
  if (!std::all_of(query.in_language.begin(), query.in_language.end(), is_sum)) return std::nullopt;
  AllMatches matches;
  for (const Language language : kLanguages) {
    const LanguageQuery& mine = query.in_language[index_of(language)];
    if (!mine.plan) continue;
    std::vector<ScoredDocument>& found = matches[index_of(language)];
    found = score_term_at_a_time(reader.database(), reader.columns().lengths, *mine.plan);
    leave_out_other_dates(reader.database(), mine.plan->date_filters, found);
  }
  return matches;
}

}  // namespace songngu
