// A searcher of ten digest entries, which the indexer made into a database.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "searcher/include/songngu/searcher.h"
#include "tests/common/base/temp_folder.h"

namespace songngu {

/// The database is made once for all tests of a suite. What the entries hold: ten_entries.cpp.
class TenEntriesTest : public testing::Test {
 protected:
  static void SetUpTestSuite();
  static void TearDownTestSuite();

  static Searcher& searcher() { return *searcher_; }
  static Answer search(std::string_view query, const SearchOptions& options = {}) {
    return searcher_->search(query, options);
  }

  /// The identifiers of the hits, in their order.
  static std::vector<std::string> found(std::string_view query, const SearchOptions& options = {}) {
    return ids(search(query, options).hits);
  }
  static std::vector<std::string> ids(const std::vector<Hit>& hits);

  /// A share of a hit's score, by the name that `explain` gives it; 0 if it has none.
  static double part(const Hit& hit, std::string_view what);

 private:
  static std::unique_ptr<TempFolder> folder_;
  static std::unique_ptr<Searcher> searcher_;
};

}  // namespace songngu
