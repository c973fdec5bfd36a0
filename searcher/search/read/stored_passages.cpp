#include "searcher/search/read/stored_passages.h"

#include <utility>

#include "common/model/entry.h"
#include "searcher/query/tree/field.h"
#include "searcher/search/read/repeated.h"

namespace songngu {

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
