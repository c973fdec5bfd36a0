// Opening databases for reading: a stub directory, a stub file, a single file, a plain Xapian directory, or a
// running xapian-tcpsrv. Several are searched as one.
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/database/cache/document_columns.h"
#include "common/database/open/database_name.h"
#include "common/database/open/open_options.h"
#include "common/database/place/corpus_place.h"
#include "common/database/place/stub.h"
#include "common/database/record/database_view.h"

namespace songngu {

/// One or more databases, open for reading as one. A server that does not answer any more is asked up to
/// twice more, over a new connection; one that was left out, about once a minute.
class OpenDatabase {
 public:
  /// THROWS: Error(kDatabase), saying what was found, what is needed and what mends it.
  explicit OpenDatabase(std::vector<std::string> paths, const OpenOptions& options = {});

  [[nodiscard]] DatabaseView view() const { return {database_, numbering_}; }
  /// Whether some of it is known to be behind a server, where each document that is looked at costs a
  /// message. Not of servers that only Xapian knows of (stub lines that name programs): queries take longer
  /// there.
  [[nodiscard]] bool has_servers() const { return has_servers_; }
  [[nodiscard]] Xapian::Database& xapian() { return database_; }
  /// Of what is open now.
  [[nodiscard]] DocumentColumns& columns() { return columns_; }
  /// One database of each build: their counts of pairs (pair_counts.h) together are those of all.
  [[nodiscard]] const std::vector<Xapian::Database>& counted() const { return counted_; }
  [[nodiscard]] const std::vector<MissingDatabase>& missing() const { return missing_; }
  /// Where the files of its entries are.
  [[nodiscard]] const Corpora& corpora() const { return corpora_; }

  /// Opens again where another generation has been published or the present one was written to. True if it
  /// was.
  bool refresh();

  /// Runs `work(database)`; when the database was written to meanwhile, or a server is gone, opens it again
  /// and runs `work` up to twice more. THROWS: Error only.
  template <typename Work>
  auto read(Work&& work);

 private:
  void open();
  bool reopen();
  [[nodiscard]] bool is_published() const;

  std::vector<std::string> paths_;
  OpenOptions options_;
  DatabaseName name_;
  std::map<std::string, std::string> stubs_;  // contents when they were opened, by path
  std::vector<MissingDatabase> missing_;
  std::chrono::steady_clock::time_point opened_;
  Xapian::Database database_;
  DocumentColumns columns_;
  std::vector<Xapian::Database> counted_;
  Corpora corpora_;
  DocumentNumbering numbering_;
  bool has_servers_ = false;
};

}  // namespace songngu

#include "common/database/open/xapian_border.h"

namespace songngu {

template <typename Work>
auto OpenDatabase::read(Work&& work) {
  return while_reading(name_, [&] {
    // Two more attempts: a writer that commits often may overtake the first of them as well.
    for (int attempt = 0; attempt < 2; ++attempt) {
      try {
        return work(database_);
      } catch (const Xapian::DatabaseModifiedError&) {
        reopen();
      } catch (const Xapian::NetworkError&) {
        open();
      }
    }
    return work(database_);
  });
}

}  // namespace songngu
