#include "searcher/render/entry_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/searcher/render/constructed.h"

namespace songngu {
namespace {

using testing::ElementsAre;

constexpr Language kVi = Language::kVietnamese;
constexpr Language kEn = Language::kEnglish;

TEST(EntryRows, PutsWhatCorrespondsIntoOneRow) {
  const std::vector<Hit> entry = {linked_hit(kVi, "v1", {"e1"}), linked_hit(kVi, "v2", {"e2"}),
                                  linked_hit(kEn, "e1", {"v1"}), linked_hit(kEn, "e2", {"v2"})};
  EXPECT_THAT(entry_rows(entry), ElementsAre(EntryRow{{0}, {2}}, EntryRow{{1}, {3}}));
}

TEST(EntryRows, JoinsManyToMany) {
  const std::vector<Hit> entry = {linked_hit(kVi, "v1", {"e1"}), linked_hit(kVi, "v2", {"e1", "e2"}),
                                  linked_hit(kEn, "e1", {}), linked_hit(kEn, "e2", {})};
  EXPECT_THAT(entry_rows(entry), ElementsAre(EntryRow{{0, 1}, {2, 3}}));
}

TEST(EntryRows, PlacesWhatHasNoCounterpartInReadingOrder) {
  const std::vector<Hit> entry = {linked_hit(kVi, "v1", {}), linked_hit(kVi, "v2", {"e2"}),
                                  linked_hit(kEn, "e1", {}), linked_hit(kEn, "e2", {"v2"}),
                                  linked_hit(kEn, "e3", {})};
  EXPECT_THAT(entry_rows(entry),
              ElementsAre(EntryRow{{0}, {}}, EntryRow{{}, {2}}, EntryRow{{1}, {3}}, EntryRow{{}, {4}}));
}

TEST(EntryRows, FollowsTheVietnameseOrderWhereSentencesMoved) {
  const std::vector<Hit> entry = {linked_hit(kVi, "v1", {"e2"}), linked_hit(kVi, "v2", {"e1"}),
                                  linked_hit(kEn, "e1", {}), linked_hit(kEn, "e2", {})};
  EXPECT_THAT(entry_rows(entry), ElementsAre(EntryRow{{0}, {3}}, EntryRow{{1}, {2}}));
}

TEST(EntryRows, LeavesOutSummariesAndTheirLinks) {
  Hit bullet = linked_hit(kVi, "s1", {"e1"});
  bullet.kind = Kind::kSummary;
  bullet.counterpart->relation = Relation::kSummary;
  const std::vector<Hit> entry = {bullet, linked_hit(kVi, "v1", {}), linked_hit(kEn, "e1", {"elsewhere"})};
  EXPECT_THAT(entry_rows(entry), ElementsAre(EntryRow{{1}, {}}, EntryRow{{}, {2}}));
}

TEST(EntryRows, TakesAnEntryOfOneLanguage) {
  EXPECT_THAT(entry_rows({linked_hit(kEn, "e1", {})}), ElementsAre(EntryRow{{}, {0}}));
  EXPECT_THAT(entry_rows({}), ElementsAre());
}

}  // namespace
}  // namespace songngu
