#include "searcher/search/match/all_matches.h"

#include <map>

#include <gtest/gtest.h>

#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "searcher/query/parse/parse.h"
#include "searcher/search/match/matcher.h"

namespace songngu {
namespace {

using Scores = std::map<Xapian::docid, double>;

/// Some hundred passages of a dozen words in each language.
class AllMatchesTest : public testing::TestWithParam<const char*> {
 protected:
  AllMatchesTest() : database_("", Xapian::DB_BACKEND_INMEMORY) {
    static constexpr const char* kWords[] = {"má",  "mà",  "ma",   "radio", "sony",
                                             "giá", "gia", "chip", "chips", "37%"};
    for (unsigned i = 0; i < 600; ++i) {
      std::string text;
      for (unsigned word = 0; word < 10; ++word) {
        if (i * (word + 3) % 7 == 0 || i % (word + 2) == 0) text.append(kWords[word]).append(" ");
      }
      add(text, i % 3 == 0 ? Language::kEnglish : Language::kVietnamese, i);
    }
  }

  void add(const std::string& text, Language language, unsigned number) {
    Xapian::Document document;
    document.add_boolean_term(schema::term(schema::kLanguage, name(language)));
    document.add_boolean_term(schema::term(schema::kKind, number % 5 == 0 ? "summary" : "body"));
    document.add_boolean_term(schema::term(schema::kTag, number % 2 == 0 ? "ft" : "bbc"));
    for (const auto& [term, frequency] : analyse(text, language).terms) document.add_term(term, frequency);
    document.add_value(schema::kKeySlot,
                       encode(PassageKey{.id = "e/" + std::to_string(number), .links = {}}));
    if (number % 4 != 0)
      document.add_value(schema::kDateSlot, "2025-0" + std::to_string(1 + number % 9) + "-15");
    database_.add_document(document);
  }

  Scores by_xapian(const LanguageQuery& query) {
    Scores scores;
    for (const Candidate& match : Matcher(reader_).all_without_keys(query.scored)) {
      scores[match.document] = match.score;
    }
    return scores;
  }

  Xapian::WritableDatabase database_;
  DocumentColumns columns_;
  PassageReader reader_{{database_}, false, columns_};
};

TEST_P(AllMatchesTest, AreThoseThatXapianFinds) {
  const CollectionStatistics statistics(database_);
  const Node tree = parse_query(GetParam(), {});
  for (const Diacritics diacritics : {Diacritics::kSmart, Diacritics::kIgnore, Diacritics::kExact}) {
    const CompiledQuery query = compile(tree, statistics, {.language = {}, .diacritics = diacritics});
    const std::optional<AllMatches> all = all_matches(reader_, query);
    ASSERT_TRUE(all) << "has no plan";
    std::size_t found = 0;
    for (const Language language : kLanguages) {
      const auto index = static_cast<std::size_t>(language);
      Scores expected = by_xapian(query.in_language[index]);
      found += expected.size();
      EXPECT_EQ((*all)[index].size(), expected.size());
      for (const ScoredDocument& match : (*all)[index]) {
        ASSERT_TRUE(expected.contains(match.document)) << match.document;
        EXPECT_NEAR(match.score, expected[match.document], 1.5e-6) << match.document;
      }
    }
    EXPECT_GT(found, 0U);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Queries, AllMatchesTest,
    testing::Values("ma", "má giá", "radio AND má", "+má gia", "+radio +chip giá sony", "má kind:summary",
                    "tag:ft má radio", "tag:ft AND kind:summary", "(tag:ft OR kind:summary) giá", "má -radio",
                    "radio -tag:ft -kind:body", "+radio -má -37%", "\"radio sony\"", "\"má giá\" tag:ft",
                    "má NEAR radio", "gia ADJ sony", "chip* ma*", "radi* AND gi*",
                    "(má OR radio) AND (giá OR chip)", "37% giá", "+37% radio", "lang:en chips", "lang:vi",
                    "radio AND NOT má", "má mà ma", "ma ma", "radio -\"má giá\"", "mà* -chips",
                    "má giá date:2025-03..", "date:2025-02..2025-06", "+radio date:..2025-05 -chip",
                    "giá AND date:2025-03.. AND date:..2025-04-15", "\"má giá\" date:2025",
                    "lang:en date:2025-04-15"));

TEST_F(AllMatchesTest, NothingOfWhatIsNoSum) {
  const CollectionStatistics statistics(database_);
  for (const char* text :
       {"má -date:2025..", "má OR date:2025", "(má AND gia) OR radio", "radio -(má AND gia)"}) {
    const Node tree = parse_query(text, {});
    EXPECT_FALSE(all_matches(reader_, compile(tree, statistics, {}))) << text;
  }
}

TEST_F(AllMatchesTest, ServersAreNotAskedForThem) {
  PassageReader remote({database_}, true, columns_);
  const CollectionStatistics statistics(database_);
  const Node tree = parse_query("radio", {});
  EXPECT_FALSE(all_matches(remote, compile(tree, statistics, {})));
}

}  // namespace
}  // namespace songngu
