#include "searcher/search/match/best_hits.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "common/database/terms/schema.h"
#include "common/model/entry.h"
#include "searcher/search/match/grouping.h"

namespace songngu {
namespace {

/// Of twenty words, of which one is "word" so many times.
void add_passage(Xapian::WritableDatabase& database, const std::string& id, Xapian::termcount times,
                 std::vector<std::int32_t> links) {
  Xapian::Document document;
  document.add_boolean_term(schema::term(schema::kLanguage, name(language_of(id))));
  document.add_boolean_term(schema::term(schema::kEntry, entry_of(id)));
  if (times > 0) document.add_term("word", times);
  document.add_term("filler", 20 - times);
  document.add_value(schema::kKeySlot, encode(PassageKey{.id = id, .links = std::move(links)}));
  database.add_document(document);
}

/// For "word", in the passages of each language.
CompiledQuery query_for_the_word() {
  CompiledQuery query;
  for (const Language language : kLanguages) {
    LanguageQuery& mine = query.in_language[static_cast<std::size_t>(language)];
    mine.plan = filtered(plan_of({{{"word", 1}}}), schema::term(schema::kLanguage, name(language)));
  }
  return query;
}

/// A passage and the twelve that are its counterpart, of which one is better than it at first; 20 others.
Xapian::WritableDatabase one_of_many_counterparts() {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  add_passage(database, "a/vi/body/1", 6, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
  for (int i = 1; i <= 12; ++i) add_passage(database, "a/en/body/" + std::to_string(i), i == 1 ? 7 : 5, {-i});
  for (int i = 1; i <= 20; ++i) add_passage(database, "b" + std::to_string(i) + "/en/body/1", 2, {});
  return database;
}

TEST(BestHits, OfEqualMatchesThatOnePassageStandsForTheFirstIdentifierLeads) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  add_passage(database, "a/vi/body/1", 0, {1, 2});
  add_passage(database, "a/en/body/2", 5, {-1});
  add_passage(database, "a/en/body/10", 5, {-2});
  add_passage(database, "b/en/body/1", 9, {});
  DocumentColumns columns;
  PassageReader reader({database}, false, columns);
  const Stage1Result found =
      find_candidates(reader, query_for_the_word(), {.wanted = 1, .into = Language::kVietnamese});
  std::vector<std::string> ids;
  for (const Candidate& candidate : found.candidates) ids.emplace_back(candidate.id());
  EXPECT_EQ(ids, (std::vector<std::string>{"b/en/body/1", "a/en/body/10"}));
}

TEST(BestHits, HasTheWantedHitsEvenIfJudgingAgainMakesOneHitOfMany) {
  const Xapian::WritableDatabase database = one_of_many_counterparts();
  DocumentColumns columns;
  PassageReader reader({database}, false, columns);
  Stage1Result found = find_candidates(reader, query_for_the_word(), {.wanted = 5});
  EXPECT_EQ(grouped(found.candidates, {}).size() + found.left_out, 32U);
  const auto many = std::find_if(found.candidates.begin(), found.candidates.end(), [](const Candidate& one) {
    return one.language() == Language::kVietnamese;
  });
  ASSERT_NE(many, found.candidates.end());
  many->score = 100;
  put_in_order(found.candidates);
  EXPECT_GE(grouped(found.candidates, {}).size(), 5U);
  EXPECT_EQ(grouped(found.candidates, {}).size() + found.left_out, 21U);
}

}  // namespace
}  // namespace songngu
