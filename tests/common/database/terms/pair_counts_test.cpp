#include "common/database/terms/pair_counts.h"

#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/base/bytes.h"
#include "tests/common/base/refusal.h"

namespace songngu {
namespace {

using Stored = std::map<std::string, std::string>;

Stored stored(const PairCounts& counts) {
  const auto pages = counts.pages();
  return {pages.begin(), pages.end()};
}

std::uint32_t count(const Stored& pages, PairCell place) {
  return PairPage(pages.at(pair_page_key(place))).count(place);
}

PairCell folded_place(std::string_view first, std::string_view second) {
  return folded_pair_cell(tokenize(first).front(), tokenize(second).front());
}

PairCell exact_place(std::string_view first, std::string_view second) {
  return exact_pair_cell(tokenize(first).front(), tokenize(second).front());
}

TEST(PairCounts, APassageCountsOnceForEachOfItsPairs) {
  PairCounts counts;
  counts.add(pair_cells(tokenize("đường phố và đường phố")));
  counts.add(pair_cells(tokenize("Đường phố")));
  const Stored pages = stored(counts);
  EXPECT_EQ(count(pages, folded_place("duong", "pho")), 2);
  EXPECT_EQ(count(pages, exact_place("đường", "phố")), 2);
  EXPECT_EQ(count(pages, exact_place("dương", "phố")), 0);
  EXPECT_EQ(count(pages, folded_place("pho", "duong")), 0);
}

TEST(PairCounts, SpellingsOfAPairStandOnOnePage) {
  EXPECT_EQ(pair_page_key(exact_place("đường", "phố")), pair_page_key(folded_place("duong", "pho")));
  EXPECT_EQ(pair_page_key(exact_place("dương", "phò")), pair_page_key(folded_place("duong", "pho")));
  EXPECT_NE(exact_place("dương", "phò"), exact_place("đường", "phố"));
}

TEST(PairCounts, FunctionWordsMakePairsAsWell) {
  PairCounts counts;
  counts.add(pair_cells(tokenize("lãi suất cho vay")));
  EXPECT_EQ(count(stored(counts), exact_place("cho", "vay")), 1);
  EXPECT_EQ(count(stored(counts), exact_place("suất", "cho")), 1);
}

TEST(PairCounts, WhatIsStoredIsLoadedAndTakenBack) {
  PairCounts counts;
  const auto first = pair_cells(tokenize("ngân hàng trung ương tăng lãi suất"));
  const auto second = pair_cells(tokenize("ngân hàng thế giới"));
  counts.add(first);
  const Stored before = stored(counts);
  counts.add(second);
  const Stored both = stored(counts);
  PairCounts again;
  again.load([&](const std::string& key) { return both.at(key); });
  EXPECT_EQ(stored(again), both);
  again.remove(second);
  EXPECT_EQ(stored(again), before);
}

TEST(PairCounts, WhatWasNotCountedIsNotTakenBack) {
  PairCounts counts;
  EXPECT_THAT(refusal([&] { counts.remove(pair_cells(tokenize("cổ phiếu"))); }, ExitCode::kDatabase),
              testing::StartsWith("its counts of pairs do not match its passages"));
}

TEST(PairCounts, RefusesBytesOfNobody) {
  EXPECT_THAT(refusal([] { PairPage("\xFF\xFF\xFF"); }, ExitCode::kDatabase),
              testing::StartsWith("it holds a record that can't be read"));
  PairCounts counts;
  const auto beyond = [](const std::string&) { return std::string("\x80\x80\x01\x01"); };
  EXPECT_THAT(refusal([&] { counts.load(beyond); }, ExitCode::kDatabase),
              testing::StartsWith("it holds counts of pairs that can't be read"));
}

}  // namespace
}  // namespace songngu
