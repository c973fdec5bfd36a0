#include "searcher/search/verbatim.h"

#include <random>

#include <gtest/gtest.h>

#include "searcher/query/parse.h"
#include "searcher/search/holds.h"

namespace songngu {
namespace {

constexpr const char* kRates = "Ngân hàng trung ương tăng lãi suất, lần thứ 2 vì lạm phát.";

bool surely(const char* query, std::string_view text = kRates) {
  const Node tree = parse_query(query, {});
  return VerbatimPhrases(tree).surely_hold(text);
}

TEST(VerbatimPhrases, StandInATextAsTheyWereTyped) {
  EXPECT_TRUE(surely("\"trung ương tăng\""));
  EXPECT_TRUE(surely("\"TĂNG lãi\"")) << "lower case in the text";
  EXPECT_TRUE(surely("\"lãi suất\"")) << "before a comma";
  EXPECT_TRUE(surely("\"lạm phát\"")) << "at the end";
  EXPECT_FALSE(surely("\"tăng suất\""));
  EXPECT_FALSE(surely("\"trung uong\"")) << "the words must tell";
  EXPECT_FALSE(surely("\"ngân hàng\"")) << "a capital letter: the words must tell";
}

TEST(VerbatimPhrases, AreWholeWords) {
  EXPECT_FALSE(surely("\"market price\"", "supermarket price"));
  EXPECT_FALSE(surely("\"market price\"", "market prices"));
  EXPECT_FALSE(surely("\"market price\"", "market price's"));
  EXPECT_FALSE(surely("\"market price\"", "market price.com"));
  EXPECT_FALSE(surely("\"market price\"", "market-market price-list"));
  EXPECT_TRUE(surely("\"market price\"", "supermarket prices and the market price"));
}

TEST(VerbatimPhrases, DecideWhatIsMadeOfThem) {
  EXPECT_TRUE(surely("\"lãi suất\" AND \"lạm phát\""));
  EXPECT_FALSE(surely("\"lãi suất\" AND \"phát lạm\""));
  EXPECT_TRUE(surely("\"suất lãi\" OR \"lạm phát\""));
  EXPECT_TRUE(surely("+\"lãi suất\" vàng"));
  EXPECT_FALSE(surely("+\"suất lãi\" \"lạm phát\""));
  EXPECT_TRUE(surely("vàng \"lãi suất\"")) << "one is enough";
}

TEST(VerbatimPhrases, AreUnsureOfAllElse) {
  for (const char* query : {"lãi suất", "\"lãi suất\" -vàng", "+tag:FT \"lãi suất\"", "\"lần thứ 2\"",
                            "lãi NEAR/3 suất", "\"lãi suất\" AND NOT vàng", "lai*"}) {
    EXPECT_FALSE(surely(query)) << query;
  }
}

TEST(VerbatimPhrases, AreSureOfNothingThatDoesNotHold) {
  std::mt19937 dice(7);
  const auto roll = [&](std::size_t sides) { return dice() % sides; };
  const std::vector<std::string> words{"là", "một", "La", "the", "u.s", "là"};
  const std::vector<std::string> between{" ", " ", " ", ", ", ".", "-", "’", "\u00a0", "_"};
  const std::vector<std::string> queries{"\"là một\"", "\"the là\" OR \"một the\"", "+\"là là\" the",
                                         "\"the một\" \"là the\""};
  int sure = 0;
  for (int round = 0; round < 16000; ++round) {
    std::string text;
    for (std::size_t left = 1 + roll(8); left > 0; --left) {
      text += words[roll(words.size())] + between[roll(between.size())];
    }
    const Node tree = parse_query(queries[roll(queries.size())], {});
    if (!VerbatimPhrases(tree).surely_hold(text)) continue;
    ++sure;
    for (const Diacritics diacritics : {Diacritics::kSmart, Diacritics::kIgnore, Diacritics::kExact}) {
      EXPECT_TRUE(holds(tree, PassageView(text, Language::kVietnamese), diacritics, {})) << text;
    }
  }
  EXPECT_GT(sure, 300);
}

}  // namespace
}  // namespace songngu
