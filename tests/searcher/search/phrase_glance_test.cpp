#include "searcher/search/phrase_glance.h"

#include <random>

#include <gtest/gtest.h>

#include "searcher/query/parse.h"
#include "searcher/search/holds.h"

namespace songngu {
namespace {

constexpr const char* kRates = "Ngân hàng trung ương tăng lãi suất, lần thứ 2 vì lạm phát.";

Glance glance(const char* query, std::string_view text = kRates, Diacritics diacritics = Diacritics::kSmart) {
  const Node tree = parse_query(query, {});
  return PhraseGlance(tree, diacritics).at(text);
}

void expect(Glance wanted, const char* query, std::string_view text = kRates,
            Diacritics diacritics = Diacritics::kSmart) {
  EXPECT_EQ(static_cast<int>(glance(query, text, diacritics)), static_cast<int>(wanted))
      << query << " in " << text;
}

TEST(PhraseGlance, SeesPhrasesWhateverTheirCaseAndDiacritics) {
  for (const char* query : {"\"trung ương tăng\"", "\"TĂNG lãi\"", "\"ngân hàng\"", "\"trung uong\"",
                            "\"lãi suất\"", "\"lạm phát\""}) {
    expect(Glance::kYes, query);
    expect(Glance::kYes, query, kRates, Diacritics::kIgnore);
  }
}

TEST(PhraseGlance, WithTheirVeryDiacriticsSeesWhatStandsAsTyped) {
  expect(Glance::kYes, "\"trung ương\"", kRates, Diacritics::kExact);
  expect(Glance::kUnsure, "\"trung uong\"", kRates, Diacritics::kExact);
  expect(Glance::kUnsure, "\"ngân hàng\"", kRates, Diacritics::kExact);
  expect(Glance::kNo, "\"hàng ngân\"", kRates, Diacritics::kExact);
}

TEST(PhraseGlance, SeesThatAPhraseIsNotThere) {
  for (const char* query :
       {"\"tăng suất\"", "\"ương trung\"", "\"lãi lãi\"", "\"ngân quỹ\"", "\"phát minh\""}) {
    expect(Glance::kNo, query);
  }
}

TEST(PhraseGlance, IsUnsureOfPartsOfWordsAndOfWhatStandsBetweenThem) {
  expect(Glance::kUnsure, "\"suất lần\"");
  expect(Glance::kUnsure, "\"market price\"", "supermarket price");
  expect(Glance::kUnsure, "\"market price\"", "market prices");
  expect(Glance::kUnsure, "\"market price\"", "market price's");
  expect(Glance::kUnsure, "\"market price\"", "market price.com");
  expect(Glance::kUnsure, "\"market price\"", "market-price");
  expect(Glance::kUnsure, "\"market price\"", "market\u00a0price");
  expect(Glance::kYes, "\"market price\"", "supermarket prices and the market price");
}

TEST(PhraseGlance, IsUnsureWhereALetterDoesNotFoldByItself) {
  expect(Glance::kUnsure, "\"lãi suất\"", "la\u0303i sua\u0302\u0301t");
}

TEST(PhraseGlance, DecidesWhatIsMadeOfThem) {
  expect(Glance::kYes, "\"lãi suất\" AND \"lạm phát\"");
  expect(Glance::kNo, "\"lãi suất\" AND \"phát lạm\"");
  expect(Glance::kYes, "\"suất lãi\" OR \"lạm phát\"");
  expect(Glance::kNo, "\"suất lãi\" OR \"phát lạm\"");
  expect(Glance::kYes, "+\"lãi suất\" vàng");
  expect(Glance::kNo, "+\"suất lãi\" \"lạm phát\"");
  expect(Glance::kYes, "vàng \"lãi suất\"");
  expect(Glance::kUnsure, "vàng \"suất lãi\"");
  expect(Glance::kYes, "\"lãi suất\" AND NOT \"phát lạm\"");
  expect(Glance::kNo, "\"lãi suất\" AND NOT \"lạm phát\"");
  expect(Glance::kNo, "\"lãi suất\" -\"lạm phát\"");
  expect(Glance::kYes, "\"lãi suất\" -\"phát lạm\"");
}

TEST(PhraseGlance, IsUnsureOfAllElse) {
  for (const char* query : {"lãi suất", "\"lãi suất\" -vàng", "+tag:FT \"lãi suất\"", "\"lần thứ 2\"",
                            "lãi NEAR/3 suất", "\"lãi suất\" AND NOT vàng", "lai*"}) {
    expect(Glance::kUnsure, query);
  }
}

TEST(PhraseGlance, SeesOnlyWhatHolds) {
  std::mt19937 dice(7);
  const auto roll = [&](std::size_t sides) { return dice() % sides; };
  const std::vector<std::string> words{"là",    "một",       "La", "the", "u.s", "mot", "mo\u0323\u0302t",
                                       "lamot", "m\u2065ot", "đ",  "2",   "東"};
  const std::vector<std::string> between{" ",      " ", " ", ", ",     ".",       "-",      "’",
                                         "\u00a0", "_", "",  "\u00ad", " \u200b", "\u2065", "\ufff3"};
  const std::vector<std::string> queries{"\"là một\"",
                                         "\"the là\" OR \"một the\"",
                                         "+\"là là\" the",
                                         "\"the một\" \"là the\"",
                                         "\"là một\" -\"the la\"",
                                         "\"đ là\""};
  int yes = 0;
  int no = 0;
  for (int round = 0; round < 60000; ++round) {
    std::string text;
    for (std::size_t left = 1 + roll(8); left > 0; --left) {
      text += words[roll(words.size())] + between[roll(between.size())];
    }
    const Node tree = parse_query(queries[roll(queries.size())], {});
    for (const Diacritics diacritics : {Diacritics::kSmart, Diacritics::kIgnore, Diacritics::kExact}) {
      const Glance seen = PhraseGlance(tree, diacritics).at(text);
      yes += seen == Glance::kYes ? 1 : 0;
      no += seen == Glance::kNo ? 1 : 0;
      if (seen == Glance::kUnsure) continue;
      const bool truth = holds(tree, PassageView(text, Language::kVietnamese), diacritics, {});
      EXPECT_EQ(seen == Glance::kYes, truth) << text << " | " << static_cast<int>(diacritics);
    }
  }
  EXPECT_GT(yes, 300);
  EXPECT_GT(no, 5000);
}

}  // namespace
}  // namespace songngu
