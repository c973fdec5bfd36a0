// A database to read, and how the documents of the databases that it may be made of are numbered.
#pragma once

#include <cstdint>

#include <xapian.h>

namespace songngu {

/// Databases that are searched as one take turns in numbering their documents: with N of them, document 1 is
/// in the first, 2 in the second, N + 1 in the first again. The passages of an entry are consecutive within
/// one database, so that their numbers are N apart.
class DocumentNumbering {
 public:
  DocumentNumbering() = default;  ///< of one database
  explicit DocumentNumbering(Xapian::docid databases) : databases_(databases) {}

  [[nodiscard]] Xapian::docid databases() const { return databases_; }

  /// Which of the databases the document is in, from 0.
  [[nodiscard]] Xapian::docid database_of(Xapian::docid document) const {
    return (document - 1) % databases_;
  }

  /// The document of the passage that is `steps` further on in the same entry.
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
