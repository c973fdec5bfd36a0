#include "indexer/build/write/documents.h"

#include <gtest/gtest.h>

#include "common/base/bytes.h"

namespace songngu {
namespace {

TEST(EntryOfRecords, RefusesAnEntryThatHasLostPassages) {
  PassageRecord record;
  record.entry_size = 2;
  try {
    entry_in("2025-01-31-lake", {record});
    FAIL() << "put together";
  } catch (const RecordError& error) {
    EXPECT_STREQ(error.what(), "2025-01-31-lake has lost passages");
  }
}

}  // namespace
}  // namespace songngu
