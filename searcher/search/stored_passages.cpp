#include "searcher/search/stored_passages.h"

#include <utility>

#include "common/model/passage_id.h"
#include "searcher/query/field.h"
#include "searcher/search/repeated.h"

namespace songngu {

std::string as_stored(const std::string& id) {
  return field_of("entry").canonical(id, 0);
}

std::vector<StoredPassage> passages_of(const Xapian::Database& database, const std::string& entry_id,
                                       Xapian::docid stride) {
  std::vector<StoredPassage> passages = read_entry(database, as_stored(entry_id));
  leave_out_repeated(passages, stride);
  return passages;
}

std::optional<StoredPassage> find_passage(const Xapian::Database& database, const std::string& passage_id,
                                          Xapian::docid stride) {
  const std::string id = as_stored(passage_id);
  for (StoredPassage& passage : passages_of(database, std::string(entry_of(id)), stride)) {
    if (passage.id == id) return std::move(passage);
  }
  return std::nullopt;
}

}  // namespace songngu
