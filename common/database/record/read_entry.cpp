#include "common/database/record/read_entry.h"

#include <algorithm>

#include "common/database/record/passage_key.h"
#include "common/database/terms/schema.h"
#include "common/model/passage_id.h"

namespace songngu {
namespace {

std::vector<StoredPassage> read_term(const Xapian::Database& database, const std::string& entry_term) {
  std::vector<StoredPassage> passages;
  for (auto posting = database.postlist_begin(entry_term); posting != database.postlist_end(entry_term);
       ++posting) {
    passages.push_back(read_passage(database, *posting));
  }
  return passages;
}

}  // namespace

StoredPassage read_passage(const Xapian::Database& database, Xapian::docid document) {
  const Xapian::Document stored = database.get_document(document, Xapian::DOC_ASSUME_VALID);
  return {.document = document,
          .id = decode_key(stored.get_value(schema::kKeySlot)).id,
          .record = decode_record(stored.get_value(schema::kRecordSlot))};
}

std::vector<StoredPassage> read_entry(const Xapian::Database& database, const std::string& entry_id) {
  return read_term(database, schema::term(schema::kEntry, entry_id));
}

EntryFacts read_facts(const DatabaseView& view, const std::string& entry_id, Xapian::docid document) {
  const std::string term = schema::term(schema::kEntry, entry_id);
  const Xapian::docid here = view.numbering.database_of(document);
  for (auto at = view.database.postlist_begin(term); at != view.database.postlist_end(term); ++at) {
    if (view.numbering.database_of(*at) != here) continue;
    return read_passage(view.database, *at).record.facts.value_or(EntryFacts());
  }
  return {};
}

void for_each_entry(const Xapian::Database& database,
                    const std::function<void(const std::string&, const std::vector<StoredPassage>&)>& visit) {
  const std::string prefix(1, schema::kEntry);
  std::vector<std::string> terms(database.allterms_begin(prefix), database.allterms_end(prefix));
  for (const std::string& term : terms) {
    const std::vector<StoredPassage> passages = read_term(database, term);
    if (!passages.empty()) visit(std::string(entry_of(passages.front().id)), passages);
  }
}

}  // namespace songngu
