#include "searcher/search/newest_first.h"

#include <algorithm>
#include <string>
#include <utility>

#include "common/database/schema.h"

namespace songngu {

void put_newest_first(const Xapian::Database& database, std::vector<Candidate>& candidates) {
  std::vector<std::pair<std::string, Candidate>> dated;
  dated.reserve(candidates.size());
  for (Candidate& candidate : candidates) {
    const Xapian::Document document = database.get_document(candidate.document, Xapian::DOC_ASSUME_VALID);
    dated.emplace_back(document.get_value(schema::kDateSlot), std::move(candidate));
  }
  std::stable_sort(dated.begin(), dated.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  for (std::size_t i = 0; i < dated.size(); ++i) candidates[i] = std::move(dated[i].second);
}

}  // namespace songngu
