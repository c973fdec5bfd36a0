// What is stored of documents, looked at one after another.
#pragma once

#include <map>
#include <optional>
#include <string>

#include <xapian.h>

#include "searcher/search/read/passage_reader.h"
#include "searcher/search/read/value_stream.h"

namespace songngu {

/// Reads what it is asked for and nothing else; from a server, the whole of each document. THROWS: Xapian's
/// exceptions.
class DocumentValues {
 public:
  /// `reader`'s database must outlive this.
  explicit DocumentValues(const PassageReader& reader)
      : database_(reader.database()), has_servers_(reader.has_servers()) {}

  /// Goes to a document; quickest in ascending order.
  void go_to(Xapian::docid document);

  /// Of the present document; empty where it has none.
  std::string value(schema::Slot slot);
  bool has_term(const std::string& term);
  bool has_term_from(const std::string& prefix);

 private:
  Xapian::Document& stored();

  const Xapian::Database& database_;
  bool has_servers_;
  Xapian::docid present_ = 0;
  std::optional<Xapian::Document> stored_;
  std::map<schema::Slot, ValueStream> streams_;
};

}  // namespace songngu
