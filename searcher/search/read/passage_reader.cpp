#include "searcher/search/read/passage_reader.h"

#include <algorithm>

#include "common/database/terms/schema.h"
#include "searcher/search/read/value_streams.h"

namespace songngu {

Xapian::Document& PassageReader::stored(Xapian::docid document) {
  std::optional<Xapian::Document>& stored = passages_[document].stored;
  if (!stored) stored = view_.database.get_document(document, Xapian::DOC_ASSUME_VALID);
  return *stored;
}

void PassageReader::read_ahead(std::vector<Xapian::docid> documents) {
  if (has_servers_) return;
  std::sort(documents.begin(), documents.end());
  ValueStream records(view_.database, schema::kRecordSlot);
  for (const Xapian::docid document : documents) {
    std::optional<PlainRecord>& plain = passages_[document].plain;
    if (!plain) plain.emplace(records.at(document));
  }
}

const PlainRecord& PassageReader::plain(Xapian::docid document) {
  std::optional<PlainRecord>& plain = passages_[document].plain;
  if (!plain) plain.emplace(stored(document).get_value(schema::kRecordSlot));
  return *plain;
}

const PassageRecord& PassageReader::record(Xapian::docid document) {
  std::optional<PassageRecord>& record = passages_[document].record;
  if (!record) record = plain(document).read();
  return *record;
}

const PassageView& PassageReader::view(Xapian::docid document) {
  std::optional<PassageView>& view = passages_[document].view;
  if (!view) {
    const PlainRecord::Text passage = plain(document).text();
    view.emplace(passage.text, passage.language);
  }
  return *view;
}

std::string PassageReader::encoded_key(Xapian::docid document) {
  if (!has_servers_) {
    PassageKeys::Cursor kept(columns_.keys, view_.database);
    if (const auto key = kept.at(document)) return std::string(*key);
  }
  return stored(document).get_value(schema::kKeySlot);
}

}  // namespace songngu
