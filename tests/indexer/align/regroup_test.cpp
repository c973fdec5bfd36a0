#include "indexer/align/regroup.h"

#include <gmock/gmock.h>

#include "indexer/align/align.h"
#include "tests/indexer/align/entry_of.h"

namespace songngu {
namespace {

using ::testing::SizeIs;

const std::string kLakeSentence = "The city built a plant for waste water in 2011.";
const std::string kFishSentence = "The fish came back after 12 years.";
const std::string kPeopleSentence = "People swim in the lake every morning.";
const std::string kSchoolSentence = "The ministry opened 40 schools in the mountains.";
const std::string kTicketSentence = "A ticket for the boat costs 5 dollars.";
const std::string kLakeClause = "thành phố xây nhà máy xử lý nước thải năm 2011";
const std::string kFishClause = "cá đã quay trở lại sau 12 năm";
const std::string kPeopleClause = "người dân bơi trong hồ mỗi buổi sáng";
const std::string kSchoolClause = "bộ mở 40 trường học ở vùng núi";
const std::string kTicketClause = "một vé đi thuyền giá 5 đô la";

std::vector<Bead> beads_of(const Entry& entry) {
  return align(entry, Lexicon::built_in());
}

TEST(LongBeads, OneSentenceForFourOrFive) {
  const std::string four = kLakeClause + ", " + kFishClause + ", " + kPeopleClause + ", " + kSchoolClause;
  const std::string before = "Hôm qua trời mưa 30 mm ở Hà Nội.";
  const std::string before_in_english = "Yesterday it rained 30 mm in Hanoi.";
  const auto check = [&](const std::string& long_sentence, const std::vector<std::string>& short_ones) {
    std::vector<std::string> english{before_in_english};
    english.insert(english.end(), short_ones.begin(), short_ones.end());
    const Entry entry = testing::entry_of({before, long_sentence}, english);
    const Bead bead = testing::bead_with(entry, beads_of(entry), Language::kVietnamese, "xử lý nước thải");
    EXPECT_THAT(bead.en, SizeIs(short_ones.size()));
  };
  check(four + ".", {kLakeSentence, kFishSentence, kPeopleSentence, kSchoolSentence});
  check(four + ", " + kTicketClause + ".",
        {kLakeSentence, kFishSentence, kPeopleSentence, kSchoolSentence, kTicketSentence});
}

TEST(LongBeads, ASentenceThatTheOtherSideDoesNotSayIsAlone) {
  const Entry entry = testing::entry_of({kLakeClause + ", " + kFishClause + ", " + kSchoolClause + "."},
                                        {kLakeSentence, kFishSentence, kTicketSentence, kSchoolSentence});
  const std::vector<GridBead> chain{{0, 0, {1, 4}, 0.9, 0}};
  const auto groups = regroup(chain, number_entry(entry, Lexicon::built_in()), entry);
  ASSERT_THAT(groups, SizeIs(2));
  EXPECT_EQ(groups[0].english, (std::vector<std::uint32_t>{0, 1, 3}));
  EXPECT_EQ(groups[1].english, (std::vector<std::uint32_t>{2}));
  EXPECT_FALSE(groups[1].linked());
}

TEST(LongBeads, OfALongBeadABulletHasTheSentencesThatItSumsUp) {
  const Entry entry =
      testing::entry_of({kLakeClause + ", " + kFishClause + ", " + kPeopleClause + "."},
                        {kLakeSentence, kFishSentence, kPeopleSentence}, {"Cá đã quay trở lại sau 12 năm"});
  const Bead bead =
      testing::bead_with(entry, beads_of(entry), Language::kVietnamese, "Cá", Relation::kSummary);
  EXPECT_EQ(testing::text_of(entry, bead.en), kFishSentence);
}

TEST(IdenticalLines, GiveWayToATranslation) {
  const std::string quote = "“The lake is what we are, and we will not give it up again.”";
  const std::string translated = "“Hồ nước chính là chúng tôi, và chúng tôi sẽ không từ bỏ nó một lần nữa.”";
  for (const bool original_first : {true, false}) {
    const std::string& first = original_first ? quote : translated;
    const std::string& second = original_first ? translated : quote;
    const Entry entry = testing::entry_of({"Thành phố xây nhà máy xử lý nước thải năm 2011.", first, second},
                                          {kLakeSentence, quote});
    const Bead bead = testing::bead_with(entry, beads_of(entry), Language::kEnglish, "what we are");
    EXPECT_EQ(testing::text_of(entry, bead.vi), translated);
  }
}

TEST(IdenticalLines, StayTogetherWhereThereIsNoTranslation) {
  const std::string line = "Nguyen Van An, Tran Thi Binh, Le Minh";
  const Entry entry =
      testing::entry_of({"Thành phố xây nhà máy xử lý nước thải năm 2011.", line, "Trời hôm nay rất đẹp."},
                        {kLakeSentence, line});
  const Bead bead = testing::bead_with(entry, beads_of(entry), Language::kEnglish, "Binh");
  EXPECT_EQ(testing::text_of(entry, bead.vi), line);
}

}  // namespace
}  // namespace songngu
