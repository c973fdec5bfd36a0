#include "common/database/record/passage_key.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/common/base/refusal.h"

namespace songngu {
namespace {

TEST(PassageKey, TellsItsIdentifierWhateverItsLinksAreMadeOf) {
  for (std::int32_t link = -300; link <= 300; ++link) {
    EXPECT_EQ(id_in(encode(PassageKey{.id = "a/en/body/7", .links = {link}})), "a/en/body/7") << link;
  }
}

TEST(PassageKey, ComesBackAsItWasAndSortsByIdentifier) {
  const PassageKey key{.id = "2025-01-31-a/vi/body/7", .links = {4, -12, 300}};
  EXPECT_EQ(decode_key(encode(key)), key);
  const PassageKey longer{.id = "2025-01-31-a/vi/body/70", .links = {}};
  EXPECT_LT(encode(key), encode(longer));
  EXPECT_THAT(refusal([] { decode_key("no end"); }, ExitCode::kDatabase),
              testing::StartsWith("it holds a document without a passage identifier"));
}

}  // namespace
}  // namespace songngu
