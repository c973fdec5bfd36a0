#include "searcher/search/suggest/names.h"

#include <set>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace songngu {
namespace {

using testing::ElementsAre;

/// Names, a beginning's with "…".
std::vector<std::string> found(const std::set<std::string>& names, const std::string& beginning,
                               std::size_t& looks) {
  const auto after = [&]() -> NameAfter {
    return [&](const std::string& from) -> std::optional<std::string> {
      ++looks;
      const auto at = names.lower_bound(from);
      return at == names.end() ? std::nullopt : std::optional(*at);
    };
  };
  std::vector<std::string> texts;
  for (const KnownName& name : names_or_beginnings(beginning, after)) {
    texts.push_back(name.whole ? name.text : name.text + "…");
  }
  return texts;
}

std::vector<std::string> found(const std::set<std::string>& names, const std::string& beginning) {
  std::size_t looks = 0;
  return found(names, beginning, looks);
}

std::set<std::string> numbered(std::size_t count) {
  std::set<std::string> names;
  for (std::size_t i = 0; i < count; ++i) names.insert(fmt::format("n{:06}", i));
  return names;
}

TEST(Names, FewAreOfferedWhole) {
  EXPECT_THAT(found({"a", "ab", "b"}, "a"), ElementsAre("a", "ab"));
  EXPECT_THAT(found({"a"}, "c"), ElementsAre());
  EXPECT_EQ(found(numbered(kMostNames), "").size(), kMostNames);
}

TEST(Names, OfManyTheirBeginningsAre) {
  std::set<std::string> names = numbered(kMostNames * 2 + 1);
  EXPECT_THAT(found(names, ""), ElementsAre("n0000…", "n0001…", "n000200"));
  EXPECT_THAT(found(names, "n0002"), ElementsAre("n000200"));
  names.insert("n");
  names.insert("x");
  EXPECT_THAT(found(names, "n"), ElementsAre("n", "n0…"));
  EXPECT_THAT(found(names, ""), ElementsAre("n…", "x"));
}

TEST(Names, LettersAreNeverCut) {
  std::set<std::string> names;
  for (std::size_t i = 0; i <= kMostNames; ++i) names.insert(fmt::format("đ{}", i));
  names.insert("ă");
  EXPECT_THAT(found(names, ""), ElementsAre("ă", "đ…"));
}

TEST(Names, AreFoundWithAsFewLooksInTenTimesAsMany) {
  std::size_t few = 0;
  std::size_t many = 0;
  EXPECT_EQ(found(numbered(10'000), "n00", few).size(), 10U);
  EXPECT_EQ(found(numbered(100'000), "n0", many).size(), 10U);
  EXPECT_EQ(few, many);
  EXPECT_LT(many, 2 * kMostNames);
}

}  // namespace
}  // namespace songngu
