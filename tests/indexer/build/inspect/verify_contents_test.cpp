#include "indexer/build/inspect/verify_contents.h"

#include <chrono>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/model/entry.h"
#include "indexer/build/write/documents.h"

namespace songngu {
namespace {

using testing::Contains;
using testing::IsEmpty;

/// A Vietnamese passage and the English one that says the same, as they are stored.
class EntryCheckTest : public testing::Test {
 protected:
  EntryCheckTest() {
    Entry entry;
    entry.id = "a";
    entry.passages = {{Language::kVietnamese, Kind::kBody, 1, "Hồ trong.", 1},
                      {Language::kEnglish, Kind::kBody, 1, "The lake is clear.", 2}};
    const Bead bead{Relation::kTranslation, 0.9, {{0, {0, 9}}}, {{1, {0, 18}}}};
    for (const PassageRecord& record : records_of(entry, {bead})) {
      const PassageKey key{.id = passage_id(entry.id, record.passage), .links = links_of(record)};
      documents_.push_back({.number = record.ordinal + 1, .key = key, .record = record});
    }
  }

  std::vector<std::string> problems() {
    std::vector<std::string> found;
    const bool good =
        verify_entry(documents_, {}, [&](const std::string& problem) { found.push_back(problem); });
    EXPECT_EQ(good, found.empty());
    return found;
  }

  /// In both of its documents, so that each is linked back.
  void change_bead(const std::function<void(Bead&)>& change) {
    for (StoredDocument& document : documents_) change(document.record.beads.front());
  }

  std::vector<StoredDocument> documents_;
};

TEST_F(EntryCheckTest, FindsNothingInAWholeEntry) {
  EXPECT_THAT(problems(), IsEmpty());
}

TEST_F(EntryCheckTest, FindsLinksOfOtherPassages) {
  documents_.front().key.links = {};
  EXPECT_THAT(problems(), Contains("a/vi/body/1: its links do not match its counterparts"));
}

TEST_F(EntryCheckTest, FindsThatTheFactsAreMissing) {
  documents_.front().record.facts.reset();
  EXPECT_THAT(problems(), Contains("a/vi/body/1: the facts of its entry are missing"));
}

TEST_F(EntryCheckTest, FindsALinkThatIsNotReturned) {
  documents_.back().record.beads.front().confidence = 0.8;
  EXPECT_THAT(problems(), Contains("a/vi/body/1: is linked to a/en/body/1, which is not linked to it"));
}

TEST_F(EntryCheckTest, TakesNoQuadraticTimeForAPassageOfManyBeads) {
  constexpr std::uint32_t kBeads = 40'000;
  for (StoredDocument& document : documents_) {
    document.record.passage.text.assign(2 * kBeads, 'a');
    document.record.beads.clear();
    for (std::uint32_t i = 0; i < kBeads; ++i) {
      const Span span{2 * i, 2 * i + 1};
      document.record.beads.push_back({Relation::kTranslation, 0.9, {{0, span}}, {{1, span}}});
    }
    document.key.links = links_of(document.record);
  }
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_THAT(problems(), IsEmpty());
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(3));
}

TEST_F(EntryCheckTest, FindsACounterpartThatIsNotThere) {
  change_bead([](Bead& bead) { bead.en.push_back({77, {0, 1}}); });
  EXPECT_THAT(problems(), Contains("a/vi/body/1: has a counterpart in passage 77, which does not exist"));
}

TEST_F(EntryCheckTest, FindsACounterpartInTheSameLanguage) {
  change_bead([](Bead& bead) { bead.en.push_back({0, {0, 1}}); });
  EXPECT_THAT(problems(), Contains("a/vi/body/1: has a counterpart of the wrong language"));
}

}  // namespace
}  // namespace songngu
