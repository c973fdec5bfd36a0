// Reads values of many documents, in their order: a tenth of the time that reading the documents takes.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/database/cache/document_columns.h"
#include "common/database/record/passage_key.h"
#include "common/database/terms/schema.h"
#include "searcher/search/read/passage_reader.h"

namespace songngu {

/// One value. Not for servers, where each step may cost a message.
class ValueStream {
 public:
  ValueStream(const Xapian::Database& database, schema::Slot slot);

  /// The value as it is stored; empty if there is none. Any order of documents; ascending is fastest.
  /// THROWS: Xapian's exceptions.
  std::string at(Xapian::docid document);

 private:
  const Xapian::Database& database_;
  schema::Slot slot_;
  Xapian::ValueIterator next_;
  Xapian::ValueIterator end_;
};

/// Keys of passages: from the cache, or as ValueStream reads them. Not for servers; for one query.
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

/// Links to counterparts: from the cache, or as ValueStream reads them. For one query.
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

/// Any values and terms, each read when it is asked for; from a server, whole documents.
/// THROWS: Xapian's exceptions.
class DocumentValues {
 public:
  /// `reader`'s database must outlive this.
  explicit DocumentValues(const PassageReader& reader)
      : database_(reader.database()), has_servers_(reader.has_servers()) {}

  /// Goes to a document; fastest in ascending order.
  void go_to(Xapian::docid document);

  /// Of the current document; empty if it has none.
  std::string value(schema::Slot slot);
  bool has_term(const std::string& term);
  bool has_term_from(const std::string& prefix);

 private:
  Xapian::Document& stored();

  const Xapian::Database& database_;
  bool has_servers_;
  Xapian::docid current_ = 0;
  std::optional<Xapian::Document> stored_;
  std::map<schema::Slot, ValueStream> streams_;
};

}  // namespace songngu
