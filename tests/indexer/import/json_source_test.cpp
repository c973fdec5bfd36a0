#include "indexer/import/json_source.h"

#include <sstream>

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(JsonSource, PlacesAreLinesAndCodePoints) {
  std::istringstream file("{\n \"đ\": x");
  JsonSource source(file);
  EXPECT_EQ(source.place().line, 1U);
  EXPECT_EQ(source.place().column, 1U);
  while (source.sgetc() != 'x') source.sbumpc();
  source.sbumpc();
  EXPECT_EQ(source.place().line, 2U);
  EXPECT_EQ(source.place().column, 7U);
  EXPECT_EQ(source.bytes_read(), 10U);
  EXPECT_EQ(source.sgetc(), std::char_traits<char>::eof());
  EXPECT_FALSE(source.failed());
}

TEST(JsonSource, PlacesGoOnBeyondAChunk) {
  std::istringstream file(std::string(100'000, '\n') + std::string(100'000, 'a'));
  JsonSource source(file);
  while (source.sbumpc() != std::char_traits<char>::eof()) {
  }
  EXPECT_EQ(source.place().line, 100'001U);
  EXPECT_EQ(source.place().column, 100'000U);
}

TEST(JsonSource, RefusesAValueBeyondTheLimit) {
  std::istringstream file(std::string(1'000'000, 'a'));
  JsonSource source(file, 300'000);
  const auto read = [&](int bytes) {
    for (int i = 0; i < bytes; ++i) source.sbumpc();
  };
  read(250'000);
  source.begin_value();
  read(250'000);
  EXPECT_THROW(read(250'000), ValueTooLong);
}

}  // namespace
}  // namespace songngu
