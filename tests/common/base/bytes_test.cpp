#include "common/base/bytes.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(Bytes, NumbersOfEverySizeComeBack) {
  ByteWriter out;
  const std::uint64_t largest = ~std::uint64_t{0};
  out.number(0).number(127).number(128).number(largest).signed_number(-1).signed_number(-70000).signed_number(
      70000);
  const std::string bytes = out.take();
  ByteReader in(bytes);
  EXPECT_EQ(in.number(), 0U);
  EXPECT_EQ(in.number(), 127U);
  EXPECT_EQ(in.number(), 128U);
  EXPECT_EQ(in.number(), largest);
  EXPECT_EQ(in.signed_number(), -1);
  EXPECT_EQ(in.signed_number(), -70000);
  EXPECT_EQ(in.signed_number(), 70000);
  EXPECT_TRUE(in.at_end());
}

TEST(Bytes, ACountLargerThanTheRestIsRefused) {
  ByteWriter out;
  out.number(1000);
  const std::string bytes = out.take();
  EXPECT_THROW(ByteReader(bytes).count(), Error);
}

}  // namespace
}  // namespace songngu
