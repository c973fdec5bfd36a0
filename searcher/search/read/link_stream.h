// The links of many passages, read in the order of documents.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "common/database/record/passage_key.h"
#include "searcher/search/read/passage_reader.h"
#include "searcher/search/read/value_stream.h"

namespace songngu {

/// As ValueStream, which it reads where nothing is kept. For one query.
class LinkStream {
 public:
  explicit LinkStream(PassageReader& reader) : reader_(reader), keys_(reader.database(), schema::kKeySlot) {}

  /// The links of a passage's PassageKey; valid until the next call.
  /// THROWS: Xapian's exceptions, RecordError.
  std::span<const std::int32_t> at(Xapian::docid document) {
    if (const auto kept = reader_.columns().links.of(reader_.database(), document)) return *kept;
    read_ = links_in(keys_.at(document));
    return read_;
  }

 private:
  PassageReader& reader_;
  ValueStream keys_;
  std::vector<std::int32_t> read_;
};

}  // namespace songngu
