// Reads the passages that one answer consists of, each once.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/database/cache/document_columns.h"
#include "common/database/place/corpus_place.h"
#include "common/database/record/database_view.h"
#include "common/database/record/record.h"
#include "searcher/search/read/passage_view.h"

namespace songngu {

/// References stay valid as long as the reader. THROWS: Xapian's exceptions, Error(kDatabase).
class PassageReader {
 public:
  /// The arguments are OpenDatabase's and must outlive the reader. Without `corpora`, file() gives relative
  /// paths.
  PassageReader(const DatabaseView& view, bool has_servers, DocumentColumns& columns,
                const Corpora* corpora = nullptr)
      : view_(view), has_servers_(has_servers), columns_(columns), corpora_(corpora) {}

  [[nodiscard]] const DatabaseView& all() const { return view_; }
  [[nodiscard]] const Xapian::Database& database() const { return view_.database; }
  [[nodiscard]] const DocumentNumbering& numbering() const { return view_.numbering; }
  [[nodiscard]] bool has_servers() const { return has_servers_; }
  [[nodiscard]] DocumentColumns& columns() { return columns_; }

  /// Reads the records of these documents now, in their order, which is faster than one by one. Without
  /// effect over servers.
  void read_ahead(std::vector<Xapian::docid> documents);

  const PassageRecord& record(Xapian::docid document);
  const PassageView& view(Xapian::docid document);
  /// A PassageKey, as it is stored.
  std::string encoded_key(Xapian::docid document);

  /// Where the file of the document's entry is.
  [[nodiscard]] Corpora::File file(Xapian::docid document, const CorpusPath& path) const {
    return corpora_ == nullptr ? Corpora::File{path.relative, {}} : corpora_->file(document, path);
  }

  /// The document of the passage that is `steps` after this one in the same entry.
  [[nodiscard]] Xapian::docid neighbour(Xapian::docid document, std::int64_t steps) const {
    return view_.numbering.neighbour(document, steps);
  }

 private:
  struct Read {
    std::optional<Xapian::Document> stored;  // a server sends all of a document at once
    std::optional<PlainRecord> plain;
    std::optional<PassageRecord> record;
    std::optional<PassageView> view;
  };
  Xapian::Document& stored(Xapian::docid document);
  const PlainRecord& plain(Xapian::docid document);

  DatabaseView view_;
  bool has_servers_;
  DocumentColumns& columns_;
  const Corpora* corpora_;
  std::unordered_map<Xapian::docid, Read> passages_;
};

}  // namespace songngu
