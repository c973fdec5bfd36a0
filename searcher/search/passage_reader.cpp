#include "searcher/search/passage_reader.h"

#include "common/database/schema.h"

namespace songngu {

PassageReader::Read& PassageReader::read(Xapian::docid document) {
  const auto [found, is_new] = passages_.try_emplace(document);
  if (is_new) found->second.stored = database_.get_document(document, Xapian::DOC_ASSUME_VALID);
  return found->second;
}

const PassageRecord& PassageReader::record(Xapian::docid document) {
  Read& found = read(document);
  if (!found.record) found.record = decode_record(found.stored.get_value(schema::kRecordSlot));
  return *found.record;
}

const PassageView& PassageReader::view(Xapian::docid document) {
  const Passage& passage = record(document).passage;
  Read& found = read(document);
  if (!found.view) found.view.emplace(passage.text, passage.language);
  return *found.view;
}

std::string PassageReader::encoded_key(Xapian::docid document) {
  return read(document).stored.get_value(schema::kKeySlot);
}

}  // namespace songngu
