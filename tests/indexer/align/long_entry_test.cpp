// Long entries are aligned in a strip around a coarse path: what is found must not depend on it.
#include <algorithm>
#include <array>

#include <gmock/gmock.h>

#include "common/text/unicode/utf8.h"
#include "indexer/align/align.h"
#include "indexer/align/band.h"
#include "indexer/align/numbered_entry.h"
#include "tests/indexer/align/entry_of.h"

namespace songngu {
namespace {

constexpr std::array<std::array<const char*, 2>, 8> kVerbs{{{"mua", "bought"},
                                                            {"bán", "sold"},
                                                            {"xây", "built"},
                                                            {"đốt", "burned"},
                                                            {"giấu", "hid"},
                                                            {"sửa", "repaired"},
                                                            {"vẽ", "painted"},
                                                            {"tìm thấy", "found"}}};
constexpr std::array<std::array<const char*, 2>, 7> kThings{{{"ngôi nhà", "houses"},
                                                             {"con ngựa", "horses"},
                                                             {"quyển sách", "books"},
                                                             {"chiếc thuyền", "boats"},
                                                             {"cái ghế", "chairs"},
                                                             {"bức tranh", "pictures"},
                                                             {"cây cầu", "bridges"}}};

/// Sentences of which every seventh English one is missing and after which 60 English ones were dropped once.
Entry long_entry(int sentences, const std::vector<std::string>& bullets = {}) {
  std::vector<std::string> vietnamese;
  std::vector<std::string> english;
  for (int n = 0; n < sentences; ++n) {
    const auto& verb = kVerbs[static_cast<std::size_t>(n * 5 + n / 8) % kVerbs.size()];
    const auto& thing = kThings[static_cast<std::size_t>(n * 3 + n / 7) % kThings.size()];
    const std::string count = std::to_string(100 + n % 613);
    vietnamese.push_back("Họ đã " + std::string(verb[0]) + " " + count + " " + thing[0] + ".");
    if (n % 7 != 3 && (n < 400 || n >= 460))
      english.push_back("They " + std::string(verb[1]) + " " + count + " " + thing[1] + ".");
  }
  return testing::entry_of(vietnamese, english, bullets);
}

TEST(LongEntry, IsLookedAtInAStrip) {
  const Entry entry = long_entry(1500);
  const NumberedEntry numbered = number_entry(entry, Lexicon::built_in());
  const Band band = choose_band(numbered);
  std::size_t nodes = 0;
  for (std::size_t i = 0; i < band.rows(); ++i) {
    ASSERT_LE(band.from[i], band.to[i]);
    if (i > 0) {
      EXPECT_GE(band.from[i], band.from[i - 1]);
      EXPECT_GE(band.to[i], band.to[i - 1]);
    }
    nodes += band.to[i] - band.from[i] + 1U;
  }
  EXPECT_EQ(band.from.front(), 0U);
  EXPECT_EQ(band.to.back(), numbered.sides[1].sentences.size());
  EXPECT_LT(nodes, band.rows() * 150);
}

TEST(LongEntry, FindsTheSameAsAWholeGridWould) {
  const Entry entry = long_entry(1500);
  int right = 0;
  int wrong = 0;
  for (const Bead& bead : align(entry, Lexicon::built_in())) {
    if (bead.vi.empty() || bead.en.empty()) continue;
    const auto number = [&](const Segment& segment) {
      const std::string& text = entry.passages[segment.passage].text;
      return text.substr(text.find_first_of("123456789"), 3);
    };
    (number(bead.vi[0]) == number(bead.en[0]) ? right : wrong) += 1;
  }
  EXPECT_GT(right, 1150);
  EXPECT_LT(wrong, 12);
}

TEST(LongEntry, OfOneSideMuchLongerThanTheOther) {
  Entry entry = long_entry(900);
  std::erase_if(entry.passages, [n = 0](const Passage& passage) mutable {
    return passage.language == Language::kEnglish && ++n > 3;
  });
  std::size_t sentences = 0;
  for (const Bead& bead : align(entry, Lexicon::built_in())) sentences += bead.vi.size() + bead.en.size();
  EXPECT_EQ(sentences, 903U);
}

// Words times sentences would be work without end, and memory.
TEST(LongEntry, LeavesBulletsAloneBehindOneThatIsWithoutEnd) {
  const auto bullets_found = [](const std::vector<std::string>& bullets) {
    const std::vector<Bead> beads = align(long_entry(300, bullets), Lexicon::built_in());
    return std::count_if(beads.begin(), beads.end(),
                         [](const Bead& bead) { return bead.relation == Relation::kSummary; });
  };
  const std::string bullet = "Họ đã mua 100 ngôi nhà.";
  std::string endless;
  for (int word = 0; word < 200'000; ++word) endless += "tin ";
  EXPECT_EQ(bullets_found({bullet}), 1);
  EXPECT_EQ(bullets_found({bullet, endless}), 1);
  EXPECT_EQ(bullets_found({endless, bullet}), 0);
}

}  // namespace
}  // namespace songngu
