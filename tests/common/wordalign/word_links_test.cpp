#include "common/wordalign/word_links.h"

#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/lexicon/lexicon.h"
#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

std::vector<std::string> linked(const std::string& vietnamese, const std::string& english) {
  std::vector<std::string> said;
  for (const WordLink& link : word_links(AlignedPair(vietnamese, english)))
    said.push_back(fmt::format("{} = {}", slice(vietnamese, link.vietnamese), slice(english, link.english)));
  return said;
}

TEST(WordLinks, JoinTheSyllablesOfAWord) {
  EXPECT_THAT(linked("Chính phủ mua gạo.", "The government bought rice."),
              IsSupersetOf({"Chính phủ = government", "mua = bought", "gạo = rice"}));
}

TEST(WordLinks, LeaveOutWhatIsNotSaid) {
  EXPECT_THAT(linked("Giá gạo tăng.", "Rice prices rose in Peru."),
              Not(Contains(testing::HasSubstr("Peru"))));
}

TEST(WordLinks, TakeAQuantityAsAWhole) {
  const std::string vietnamese = "Thị trường mất 1.000 tỷ USD vào thứ Hai.";
  const std::string english = "The market lost $1tn on Monday.";
  EXPECT_THAT(linked(vietnamese, english), IsSupersetOf({"1.000 tỷ USD = $1tn", "thứ Hai = Monday"}));
  for (const WordLink& link : word_links(AlignedPair(vietnamese, english))) {
    EXPECT_GE(link.confidence, 0.5);
    if (slice(english, link.english) == "$1tn") {
      EXPECT_NEAR(link.confidence, 0.99, 1e-6);
    }
  }
}

TEST(WordLinks, KnowWhatWasLearnedFromTheCorpus) {
  const Lexicon learned({{"zoma"}, {5}, {0}, {{0, 1.0F}}, 100}, {{"blorp"}, {5}, {0}, {{0, 1.0F}}, 100});
  const std::string vietnamese = "Kiru chậm hơn zoma.";
  const std::string english = "The blorp outran the wug.";
  const AlignedPair plain(vietnamese, english);
  const AlignedPair taught(vietnamese, english, &learned);
  EXPECT_LT(plain.lexical(3, 1), 0.1F);
  EXPECT_GE(taught.lexical(3, 1), 0.5F);
}

TEST(WordLinks, HaveNoneWithoutWords) {
  EXPECT_THAT(linked("", "Rice."), IsEmpty());
  EXPECT_THAT(linked("Gạo.", "…"), IsEmpty());
}

}  // namespace
}  // namespace songngu
