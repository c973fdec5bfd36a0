#include "searcher/search/all_matches.h"

#include <algorithm>

#include "common/database/schema.h"
#include "searcher/search/deadline.h"
#include "searcher/search/value_stream.h"

namespace songngu {
namespace {

/// Whether the terms of a query select: those of a date alone are none.
bool is_answered(const LanguageQuery& query) {
  return query.sum ? query.sum->dates.empty() || !query.sum->parts.empty() : query.scored.empty();
}

void leave_out_other_dates(const Xapian::Database& database, const std::vector<DateRange>& ranges,
                           std::vector<ScoredDocument>& matches) {
  if (ranges.empty()) return;
  stop_if_late();
  ValueStream dates(database, schema::kDateSlot);
  std::erase_if(matches, [&](const ScoredDocument& match) {
    const std::string date = dates.at(match.document);
    return !std::all_of(ranges.begin(), ranges.end(),
                        [&](const DateRange& range) { return range.contains(date); });
  });
}

}  // namespace

std::optional<AllMatches> all_matches(PassageReader& reader, const CompiledQuery& query) {
  if (reader.has_servers()) return std::nullopt;
  if (!std::all_of(query.in_language.begin(), query.in_language.end(), is_answered)) return std::nullopt;
  AllMatches matches;
  for (const Language language : kLanguages) {
    const LanguageQuery& mine = query.in_language[index_of(language)];
    if (!mine.sum) continue;
    std::vector<ScoredDocument>& found = matches[index_of(language)];
    found = score_term_at_a_time(reader.database(), reader.columns().lengths, *mine.sum);
    leave_out_other_dates(reader.database(), mine.sum->dates, found);
  }
  return matches;
}

}  // namespace songngu
