// A database to read, with the numbering of its documents, which may be in several databases.
#pragma once

#include <cstdint>

#include <xapian.h>

namespace songngu {

/// If N databases are searched as one, their documents are numbered in turn: document 1 is in the first
/// database, 2 in the second, N + 1 in the first again. The passages of an entry are consecutive within one
/// database, so their numbers differ by N.
class DocumentNumbering {
 public:
  DocumentNumbering() = default;  ///< of one database
  explicit DocumentNumbering(Xapian::docid databases) : databases_(databases) {}

  [[nodiscard]] Xapian::docid databases() const { return databases_; }

  /// Which of the databases the document is in, from 0.
  [[nodiscard]] Xapian::docid database_of(Xapian::docid document) const {
    return (document - 1) % databases_;
  }

  /// The document of the passage that is `steps` after this one in the same entry.
  [[nodiscard]] Xapian::docid neighbour(Xapian::docid document, std::int64_t steps) const {
    return static_cast<Xapian::docid>(std::int64_t{document} + steps * std::int64_t{databases_});
  }

 private:
  Xapian::docid databases_ = 1;
};

/// The database must outlive the view.
struct DatabaseView {
  const Xapian::Database& database;
  DocumentNumbering numbering = {};
};

}  // namespace songngu
