// A corpus and databases in a folder of the test's own.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "indexer/build/corpus/build_job.h"
#include "indexer/build/corpus/manifest.h"
#include "tests/common/base/temp_folder.h"

namespace songngu {

/// A digest entry; different numbers give different texts, in both languages alike.
std::string digest_text(int number);

class CorpusFolderTest : public testing::Test {
 protected:
  CorpusFolderTest();

  [[nodiscard]] std::string at(const std::string& name) const { return folder_.at(name); }
  void write(const std::string& name, const std::string& text) const { folder_.write(name, text); }
  void remove(const std::string& name) const { std::filesystem::remove(at(name)); }

  /// Of `corpus` into `database`.
  BuildReport make(unsigned shards = 1) const;
  BuildReport update(const std::vector<std::string>& paths = {}, unsigned jobs = 2) const;
  /// Of the corpus as it is, with what `database` has learned.
  [[nodiscard]] std::string rebuilt(unsigned shards = 1) const;

  TempFolder folder_;
};

/// All that a search could see of each document, in the order of identifiers: identifier, record, terms with
/// their frequencies, values.
std::vector<std::string> documents_in(const std::string& database);

std::string fingerprint_in(const std::string& database);

/// A metadata value of the database's only part, changed as only a faulty program would.
void set_metadata(const std::string& database, std::string_view key, const std::string& value);

}  // namespace songngu
