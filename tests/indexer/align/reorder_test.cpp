#include "indexer/align/reorder.h"

#include <map>

#include <gmock/gmock.h>

#include "tests/indexer/align/entry_of.h"

namespace songngu {
namespace {

using ::testing::Each;
using ::testing::Pair;
using ::testing::SizeIs;

constexpr BeadShape kLoneVietnamese{1, 0};
constexpr BeadShape kLoneEnglish{0, 1};

const std::string kPort = "Con tàu rời cảng vào buổi sáng với 300 hành khách.";
const std::string kPortInEnglish = "The ship left the port in the morning with 300 passengers.";
const std::string kRates = "Ngân hàng trung ương đã giảm lãi suất xuống 4% trong tháng này.";
const std::string kClasses = "Bộ Giáo dục sẽ xây thêm 200 trường học trước năm 2030.";
const std::string kRatesInEnglish = "The central bank cut interest rates to 4 per cent this month.";

/// What becomes of a chain in which every sentence stands alone, the Vietnamese ones first.
std::vector<GridBead> restored(const std::vector<std::string>& vietnamese,
                               const std::vector<std::string>& english) {
  const NumberedEntry entry = number_entry(testing::entry_of(vietnamese, english), Lexicon::built_in());
  std::vector<GridBead> chain;
  const auto sentences = static_cast<std::uint32_t>(vietnamese.size());
  for (std::uint32_t i = 0; i < vietnamese.size(); ++i) chain.push_back({i, 0, kLoneVietnamese, 1, 0});
  for (std::uint32_t j = 0; j < english.size(); ++j) chain.push_back({sentences, j, kLoneEnglish, 1, 0});
  return restore_moved(std::move(chain), entry);
}

/// How many beads hold each sentence: of Vietnamese (0) and English (1).
std::map<std::pair<int, std::uint32_t>, int> beads_by_sentence(const std::vector<GridBead>& chain) {
  std::map<std::pair<int, std::uint32_t>, int> times;
  for (const GridBead& bead : chain) {
    for (std::uint32_t i = 0; i < bead.shape.vietnamese; ++i) ++times[{0, bead.i + i}];
    for (std::uint32_t j = 0; j < bead.shape.english; ++j) ++times[{1, bead.j + j}];
  }
  return times;
}

TEST(RestoreMoved, JoinsLoneSentencesThatSayTheSame) {
  const auto chain = restored({kPort, kRates}, {kRatesInEnglish, kPortInEnglish});
  ASSERT_THAT(chain, SizeIs(2));
  EXPECT_EQ(chain[0].shape, (BeadShape{1, 1}));
  EXPECT_EQ(chain[0].j, 1U);
  EXPECT_EQ(chain[1].shape, (BeadShape{1, 1}));
  EXPECT_EQ(chain[1].j, 0U);
}

TEST(RestoreMoved, LeavesASentenceAloneThatTwoOthersSay) {
  const auto two_vietnamese = restored({kPort, kRates, kClasses, kPort}, {kPortInEnglish});
  EXPECT_THAT(two_vietnamese, SizeIs(5));
  EXPECT_THAT(beads_by_sentence(two_vietnamese), Each(Pair(::testing::_, 1)));
  const auto two_english = restored({kPort}, {kPortInEnglish, kRatesInEnglish, kPortInEnglish});
  EXPECT_THAT(two_english, SizeIs(4));
  EXPECT_THAT(beads_by_sentence(two_english), Each(Pair(::testing::_, 1)));
}

TEST(RestoreMoved, LeavesSentencesAloneThatSayNothingAlike) {
  EXPECT_THAT(restored({kPort}, {kRatesInEnglish}), SizeIs(2));
}

}  // namespace
}  // namespace songngu
