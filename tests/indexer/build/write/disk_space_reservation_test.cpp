#include "indexer/build/write/disk_space_reservation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/database/terms/schema.h"
#include "tests/common/base/refusal.h"

namespace songngu {
namespace {

constexpr std::uintmax_t kMoreThanAnyDisk = std::uintmax_t{1} << 55U;

TEST(DiskSpaceReservation, IsRefusedAsByAFullDisk) {
  const std::filesystem::path path = testing::TempDir();
  EXPECT_THAT(refusal([&] { const DiskSpaceReservation room(path, kMoreThanAnyDisk); }, ExitCode::kUsage),
              testing::StartsWith("no space left while writing " + path.string()));
  EXPECT_NO_THROW(DiskSpaceReservation(path, 1000)) << "what was refused is promised to nobody";
}

TEST(DiskSpaceReservation, IsTakenOnceOnly) {
  const std::filesystem::path path = testing::TempDir();
  const std::uintmax_t most = std::filesystem::space(testing::TempDir()).available / 20;
  {
    const DiskSpaceReservation room(path, most);
    EXPECT_NE(refusal([&] { const DiskSpaceReservation another(path, most); }, ExitCode::kUsage), "accepted");
  }
  EXPECT_NO_THROW(DiskSpaceReservation(path, most));
}

TEST(RecordBytes, AreThoseOfTheRecordAlone) {
  Xapian::Document document;
  document.add_value(schema::kDateSlot, "2025-01-31");
  EXPECT_EQ(record_bytes(document), 0U);
  document.add_value(schema::kRecordSlot, "record");
  EXPECT_EQ(record_bytes(document), 6U);
}

}  // namespace
}  // namespace songngu
