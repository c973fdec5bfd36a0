#include "searcher/search/read/repeated.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace songngu {

std::size_t leave_out_repeated(std::vector<Candidate>& candidates, const DocumentNumbering& numbering) {
  if (numbering.databases() == 1) return 0;
  std::map<std::string, Xapian::docid, std::less<>> first;
  for (const Candidate& candidate : candidates) {
    const Xapian::docid database = numbering.database_of(candidate.document);
    const auto [known, is_new] = first.emplace(candidate.id(), database);
    if (!is_new) known->second = std::min(known->second, database);
  }
  return std::erase_if(candidates, [&](const Candidate& candidate) {
    return first.find(candidate.id())->second != numbering.database_of(candidate.document);
  });
}

void leave_out_repeated(std::vector<StoredPassage>& passages, const DocumentNumbering& numbering) {
  if (numbering.databases() == 1 || passages.empty()) return;
  Xapian::docid first = numbering.databases();
  for (const StoredPassage& passage : passages)
    first = std::min(first, numbering.database_of(passage.document));
  std::erase_if(passages, [&](const StoredPassage& passage) {
    return numbering.database_of(passage.document) != first;
  });
}

}  // namespace songngu
