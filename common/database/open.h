// Opening databases for reading: a stub directory, a stub file, a single file, a plain Xapian directory, or a
// running xapian-tcpsrv. Several are searched as one.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

namespace songngu {

struct OpenOptions {
  bool allow_missing = false;  ///< leave out what can't be opened, as long as something is left
};

/// One or more databases, open for reading as one.
class OpenDatabase {
 public:
  /// THROWS: Error(kDatabase), saying what was found, what is needed and what mends it.
  explicit OpenDatabase(std::vector<std::string> paths, const OpenOptions& options = {});

  /// Documents of an entry are consecutive within one database: with several, `stride` apart.
  [[nodiscard]] Xapian::docid stride() const { return stride_; }
  [[nodiscard]] Xapian::Database& xapian() { return database_; }
  [[nodiscard]] const std::vector<std::string>& missing() const { return missing_; }
  /// For messages: the paths, joined.
  [[nodiscard]] const std::string& name() const { return name_; }

  /// Opens again where another generation has been published or the present one was written to. True if it
  /// was.
  bool refresh();

  /// Runs `work(database)`; when the database was written to meanwhile, opens it again and runs `work` once
  /// more. THROWS: Error only.
  template <typename Work>
  auto read(Work&& work);

 private:
  void open();

  std::vector<std::string> paths_;
  OpenOptions options_;
  std::string name_;
  std::vector<std::string> stubs_;  // contents of each stub when it was opened
  std::vector<std::string> missing_;
  Xapian::Database database_;
  Xapian::docid stride_ = 1;
};

/// What the stub at `path` says now; empty where there is none.
std::string read_stub(const std::string& path);

/// THROWS: Error(kDatabase) if `database` is no songngu database or of another schema or analysis version.
void check_version(const Xapian::Database& database, const std::string& path);

}  // namespace songngu

#include "common/database/xapian_border.h"

namespace songngu {

template <typename Work>
auto OpenDatabase::read(Work&& work) {
  return while_reading(name_, [&] {
    // Two more attempts: a writer that commits often may overtake the first of them as well.
    for (int attempt = 0; attempt < 2; ++attempt) {
      try {
        return work(database_);
      } catch (const Xapian::DatabaseModifiedError&) {
        database_.reopen();
      }
    }
    return work(database_);
  });
}

}  // namespace songngu
