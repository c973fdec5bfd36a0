#include "searcher/search/read/stored_passages.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "common/model/entry.h"
#include "searcher/query/tree/field.h"

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

std::string as_stored(const std::string& id) {
  return field_of("entry").canonical(id, 0);
}

std::vector<StoredPassage> passages_of(const DatabaseView& view, const std::string& entry_id) {
  std::vector<StoredPassage> passages = read_entry(view.database, as_stored(entry_id));
  leave_out_repeated(passages, view.numbering);
  return passages;
}

std::optional<StoredPassage> find_passage(const DatabaseView& view, const std::string& passage_id) {
  const std::string id = as_stored(passage_id);
  for (StoredPassage& passage : passages_of(view, std::string(entry_of(id)))) {
    if (passage.id == id) return std::move(passage);
  }
  return std::nullopt;
}

}  // namespace songngu
