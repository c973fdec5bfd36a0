// Opens databases for reading: a stub directory, a stub file, a single file, a Xapian directory, or a running
// xapian-tcpsrv. Several are searched as one.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/base/error.h"
#include "common/database/cache/document_columns.h"
#include "common/database/open/database_name.h"
#include "common/database/open/open_options.h"
#include "common/database/open/xapian_border.h"
#include "common/database/place/corpus_place.h"
#include "common/database/place/stub.h"
#include "common/database/record/database_view.h"

namespace songngu {

/// One or more databases, open for reading as one. If a server stops answering, it is connected again up to
/// twice; a database that was left out is tried again about once a minute.
class OpenDatabase {
 public:
  /// THROWS: Error(kDatabase), which says what was found, what is needed and how to get it.
  explicit OpenDatabase(std::vector<std::string> paths, const OpenOptions& options = {});

  [[nodiscard]] DatabaseView view() const { return {database_, numbering_}; }
  /// Whether some of the databases are known to be on servers, where each document that is read costs a
  /// message. False for servers in stub lines that only Xapian can read (those that name programs).
  [[nodiscard]] bool has_servers() const { return has_servers_; }
  [[nodiscard]] Xapian::Database& xapian() { return database_; }
  /// Kept for the databases that are open now.
  [[nodiscard]] DocumentColumns& columns() { return columns_; }
  /// One database of each build; the sum of their counts of pairs (pair_counts.h) is the count of all.
  [[nodiscard]] const std::vector<Xapian::Database>& counted() const { return counted_; }
  [[nodiscard]] const std::vector<MissingDatabase>& missing() const { return missing_; }
  /// Where the files of the entries are.
  [[nodiscard]] const Corpora& corpora() const { return corpora_; }

  /// If another generation was published, or this one was written to, opens it again and returns true.
  bool refresh();

  /// Runs `work(database)`. If the database was written to meanwhile, or a server does not answer, opens it
  /// again and runs `work` up to twice more. THROWS: Error only.
  template <typename Work>
  auto read(Work&& work);

 private:
  void open();
  bool reopen();
  [[nodiscard]] bool is_published() const;

  std::vector<std::string> paths_;
  OpenOptions options_;
  DatabaseName name_;
  std::map<std::string, std::string> stubs_;  // by path: their contents when they were opened
  std::vector<MissingDatabase> missing_;
  std::chrono::steady_clock::time_point opened_;
  Xapian::Database database_;
  DocumentColumns columns_;
  std::vector<Xapian::Database> counted_;
  Corpora corpora_;
  DocumentNumbering numbering_;
  bool has_servers_ = false;
};

template <typename Work>
auto OpenDatabase::read(Work&& work) {
  return while_reading(name_, [&] {
    // Two more attempts, because a writer that commits often may write again during the first.
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
