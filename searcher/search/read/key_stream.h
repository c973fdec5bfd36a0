// The keys of many passages, read in the order of documents.
#pragma once

#include <string>
#include <string_view>

#include "common/database/cache/document_columns.h"
#include "searcher/search/read/passage_reader.h"
#include "searcher/search/read/value_stream.h"

namespace songngu {

/// As ValueStream, which it reads where nothing is kept: not for servers. For one query.
class KeyStream {
 public:
  explicit KeyStream(PassageReader& reader)
      : kept_(reader.columns().keys, reader.database()), stored_(reader.database(), schema::kKeySlot) {}

  /// A PassageKey as it is stored, empty for a document without one; valid until the next call.
  /// THROWS: Xapian's exceptions.
  std::string_view at(Xapian::docid document) {
    if (const auto kept = kept_.at(document)) return *kept;
    return read_ = stored_.at(document);
  }

 private:
  PassageKeys::Cursor kept_;
  ValueStream stored_;
  std::string read_;
};

}  // namespace songngu
