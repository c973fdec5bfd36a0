#include "searcher/search/answer/make_hit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/text/unicode/utf8.h"
#include "tests/searcher/search/ten_entries.h"

namespace songngu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class MakeHitTest : public TenEntriesTest {
 protected:
  static Hit passage(const std::string& id, std::size_t context) {
    return searcher().passage(id, {.context = context}).value();
  }

  static std::vector<std::string> texts(const std::vector<PassageText>& passages) {
    std::vector<std::string> all;
    for (const PassageText& passage : passages) all.push_back(passage.text);
    return all;
  }
};

TEST_F(MakeHitTest, NeighboursAreInReadingOrder) {
  const Hit hit = passage("2024-01-10-rice/en/body/3", 2);
  EXPECT_THAT(texts(hit.before), ElementsAre("Farmers in the delta planted more paddy than last year.",
                                             "The price of rice rose by 12% because the rains came late."));
  EXPECT_THAT(texts(hit.after), ElementsAre("Buyers in the city complain about prices.",
                                            "The village granary was full before the floods."));
}

TEST_F(MakeHitTest, TheNearestNeighboursAreShown) {
  const Hit hit = passage("2024-01-10-rice/vi/body/3", 1);
  EXPECT_THAT(texts(hit.before), ElementsAre("Giá gạo tăng 12% vì mùa mưa đến muộn."));
  EXPECT_THAT(texts(hit.after), ElementsAre("Người mua ở thành phố phàn nàn về giá."));
}

TEST_F(MakeHitTest, NeighboursAreOfTheSameSide) {
  EXPECT_THAT(texts(passage("2024-01-10-rice/vi/heading/1", 1).before), IsEmpty()) << "bullets are apart";
  EXPECT_THAT(texts(passage("2024-01-10-rice/vi/body/5", 3).after), IsEmpty()) << "English is another side";
}

TEST_F(MakeHitTest, NoNeighboursUnlessAsked) {
  const Hit hit = passage("2024-01-10-rice/vi/body/3", 0);
  EXPECT_THAT(hit.before, IsEmpty());
  EXPECT_THAT(hit.after, IsEmpty());
}

TEST_F(MakeHitTest, AHitHasTheFactsOfItsEntry) {
  const Hit hit = passage("2024-02-11-bank/en/body/2", 0);
  EXPECT_EQ(hit.entry, "2024-02-11-bank");
  EXPECT_EQ(hit.title, "Interest rates rise");
  EXPECT_EQ(hit.url, "https://news.example.com/bank");
  EXPECT_EQ(hit.site, "news.example.com");
  EXPECT_THAT(hit.tags, ElementsAre("Banks", "Trade"));
  EXPECT_EQ(hit.date, "2024-02-11");
  EXPECT_THAT(hit.file, testing::EndsWith("corpus/2024-02-11-bank.txt"));
  EXPECT_EQ(hit.line, 9U);
}

TEST_F(MakeHitTest, TheTitleIsOfTheHitsLanguage) {
  EXPECT_EQ(passage("2024-02-11-bank/vi/body/2", 0).title, "Lãi suất tăng");
}

TEST_F(MakeHitTest, ABulletThatSumsThePassageUpIsNamed) {
  const Hit hit = passage("2024-02-11-bank/en/body/1", 0);
  EXPECT_THAT(texts(hit.summaries), ElementsAre("Ngân hàng trung ương tăng lãi suất lần thứ hai"));
}

TEST_F(MakeHitTest, WordsOfTheQueryAreMarkedOnBothSides) {
  const Hit hit = search("12% gạo").hits.front();
  ASSERT_EQ(hit.id, "2024-01-10-rice/vi/body/2");
  std::vector<std::string> marked;
  for (const Span& match : hit.matches) marked.emplace_back(slice(hit.text, match));
  EXPECT_THAT(marked, ElementsAre("gạo", "12%"));
  const CounterpartPassage& there = hit.counterpart->passages.front();
  ASSERT_EQ(there.matches.size(), 1U);
  EXPECT_EQ(slice(there.text, there.matches.front()), "12%");
}

}  // namespace
}  // namespace songngu
