#include "searcher/search/repeated.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace songngu {
namespace {

/// Which of the databases a document is in: their documents take turns.
Xapian::docid database_of(Xapian::docid document, Xapian::docid stride) {
  return (document - 1) % stride;
}

}  // namespace

std::size_t leave_out_repeated(std::vector<Candidate>& candidates, Xapian::docid stride) {
  if (stride == 1) return 0;
  std::map<std::string, Xapian::docid, std::less<>> first;
  for (const Candidate& candidate : candidates) {
    const Xapian::docid database = database_of(candidate.document, stride);
    const auto [known, is_new] = first.emplace(candidate.id(), database);
    if (!is_new) known->second = std::min(known->second, database);
  }
  return std::erase_if(candidates, [&](const Candidate& candidate) {
    return first.find(candidate.id())->second != database_of(candidate.document, stride);
  });
}

void leave_out_repeated(std::vector<StoredPassage>& passages, Xapian::docid stride) {
  if (stride == 1 || passages.empty()) return;
  Xapian::docid first = stride;
  for (const StoredPassage& passage : passages)
    first = std::min(first, database_of(passage.document, stride));
  std::erase_if(passages,
                [&](const StoredPassage& passage) { return database_of(passage.document, stride) != first; });
}

}  // namespace songngu
