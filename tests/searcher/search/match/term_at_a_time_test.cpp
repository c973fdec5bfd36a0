#include "searcher/search/match/term_at_a_time.h"

#include <cmath>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "common/base/error.h"
#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "searcher/query/parse/parse.h"
#include "searcher/query/terms/weights.h"
#include "searcher/search/match/bm25.h"
#include "searcher/search/match/matcher.h"
#include "searcher/search/read/candidate.h"
#include "searcher/search/read/deadline.h"
#include "tests/common/base/temp_folder.h"
#include "tests/searcher/query/fewer_said.h"

namespace songngu {
namespace {

using Xapian::Query;

constexpr int kDocuments = 40'000;  // several windows

/// Documents of words w0, which each second has, to w9, which each thousandth has; some deleted.
const Xapian::Database& collection() {
  static const Xapian::Database made = [] {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    std::mt19937 dice(7);
    for (int i = 0; i < kDocuments; ++i) {
      Xapian::Document document;
      for (unsigned word = 0; word < 10; ++word) {
        if (dice() % (2U << word) == 0)
          document.add_term("w" + std::to_string(word), static_cast<Xapian::termcount>(1 + dice() % 3));
      }
      document.add_term("all");
      if (i % 3 == 0) document.add_boolean_term("F");
      database.add_document(document);
    }
    for (Xapian::docid gone = 5; gone < kDocuments; gone += 97) database.delete_document(gone);
    return Xapian::Database(database);
  }();
  return made;
}

/// A leaf whose weight BM25's own idf is part of, as Xapian has it.
Query leaf(const WeightedTerm& term) {
  const double passages = collection().get_doccount();
  const double found = collection().get_termfreq(term.term);
  if (found == 0) return {};
  const double odds = (passages - found + 0.5) / (found + 0.5);
  const double idf = std::log(odds < 2 ? odds * 0.5 + 1 : odds);
  return {Query::OP_SCALE_WEIGHT, Query(term.term), term.weight / idf};
}

Query best(const SynonymGroup& synonyms) {
  std::vector<Query> leaves;
  for (const WeightedTerm& term : synonyms) leaves.push_back(leaf(term));
  return {Query::OP_MAX, leaves.begin(), leaves.end()};
}

Query any(const std::vector<SynonymGroup>& terms) {
  std::vector<Query> each;
  for (const SynonymGroup& synonyms : terms) each.push_back(best(synonyms));
  return {Query::OP_OR, each.begin(), each.end()};
}

Query any(const AnyClause& clauses) {
  std::vector<Query> each;
  for (const Clause& clause : clauses) {
    each.emplace_back(Query::OP_AND_MAYBE, any(clause.required), any(clause.optional));
  }
  return {Query::OP_OR, each.begin(), each.end()};
}

Query as_query(const ScoringPlan& plan) {
  std::vector<Query> parts;
  for (const AnyClause& clauses : plan.parts) parts.push_back(any(clauses));
  Query all(Query::OP_AND, parts.begin(), parts.end());
  all = {Query::OP_AND_MAYBE, all, any(plan.optional)};
  for (const std::string& term : plan.excluded) all = {Query::OP_AND_NOT, all, Query(term)};
  return all;
}

/// Terms side by side, each without synonyms.
std::vector<SynonymGroup> each(const std::vector<WeightedTerm>& terms) {
  std::vector<SynonymGroup> made;
  for (const WeightedTerm& term : terms) made.push_back({term});
  return made;
}

Clause clause(const std::vector<WeightedTerm>& required, const std::vector<WeightedTerm>& optional = {}) {
  return {.required = each(required), .optional = each(optional)};
}

std::map<Xapian::docid, double> by_xapian(const ScoringPlan& plan) {
  Xapian::Enquire enquire(collection());
  enquire.set_weighting_scheme(Xapian::BM25Weight(kBm25K1, 0, 0, kBm25B, 0));
  enquire.set_query(as_query(plan));
  std::map<Xapian::docid, double> scores;
  const Xapian::MSet found = enquire.get_mset(0, kDocuments);
  for (auto match = found.begin(); match != found.end(); ++match) {
    scores[*match] = rounded_score(match.get_weight());
  }
  return scores;
}

void expect_as_by_xapian(const ScoringPlan& plan) {
  DocumentLengths lengths;
  const std::vector<ScoredDocument> scored = score_term_at_a_time(collection(), lengths, plan);
  const std::map<Xapian::docid, double> expected = by_xapian(plan);
  ASSERT_EQ(scored.size(), expected.size());
  auto next = expected.begin();
  for (const ScoredDocument& one : scored) {
    ASSERT_EQ(one.document, next->first) << "in order";
    ASSERT_NEAR(one.score, next->second, 1.5e-6) << one.document;
    ++next;
  }
}

TEST(TermAtATime, ScoresWordsSideBySideAsXapianDoes) {
  expect_as_by_xapian(
      {.parts = {{clause({{"w9", 2}, {"w7", 1}, {"w0", 0.5}})}}, .optional = {}, .excluded = {}});
  expect_as_by_xapian({.parts = {{clause({{"all", 1}})}}, .optional = {}, .excluded = {}});
  expect_as_by_xapian({.parts = {{clause({{"w3", 1}, {"w3", 0.25}})}}, .optional = {}, .excluded = {}});
}

TEST(TermAtATime, OnlyTheBestOfAlternativesCounts) {
  const SynonymGroup spellings{{"w1", 1}, {"w2", 1.5}, {"w3", 0.9}, {"absent", 4}};
  const SynonymGroup others{{"w4", 2}, {"w5", 3}};
  expect_as_by_xapian({.parts = {{{{spellings}, {}}}}, .optional = {}, .excluded = {}});
  expect_as_by_xapian({.parts = {{{{spellings, others, {{"w0", 1}}}, {}}}}, .optional = {}, .excluded = {}});
  expect_as_by_xapian({.parts = {{clause({{"w0", 1}})}}, .optional = {spellings, others}, .excluded = {}});
}

TEST(TermAtATime, WhatAddsCountsWhereItsClauseMatches) {
  // A rare clause is skipped to, one that is as common is walked through.
  for (const char* required : {"w9", "w1"}) {
    const Clause boosted = clause({{required, 1}}, {{"w0", 2}, {"absent", 1}});
    expect_as_by_xapian({.parts = {{boosted}}, .optional = {}, .excluded = {}});
    expect_as_by_xapian({.parts = {{boosted, clause({{"w5", 1}})}}, .optional = {}, .excluded = {}});
    expect_as_by_xapian({.parts = {{boosted, clause({{"w5", 1}}, {{"w4", 3}})}},
                         .optional = each({{"w2", 1}}),
                         .excluded = {}});
  }
}

TEST(TermAtATime, AMatchMatchesEveryPart) {
  for (const char* word : {"w0", "w5", "w9"}) {
    const AnyClause one{clause({{word, 1}})};
    const AnyClause two{clause({{"w1", 1}, {"w2", 3}}), clause({{"w3", 1}}, {{"w4", 2}})};
    expect_as_by_xapian({.parts = {one, two}, .optional = each({{"w6", 1}}), .excluded = {}});
    expect_as_by_xapian({.parts = {two, one, {clause({{"all", 1}})}}, .optional = {}, .excluded = {}});
    expect_as_by_xapian(
        {.parts = {one, {clause({{"F", 0}})}}, .optional = each({{"w1", 1}}), .excluded = {}});
  }
}

TEST(TermAtATime, AMatchHasNothingExcluded) {
  for (const char* word : {"w0", "w9", "F"}) {
    expect_as_by_xapian({.parts = {{clause({{"w2", 1}})}},
                         .optional = each({{"w1", 1}}),
                         .excluded = {word, "w7", "absent"}});
  }
}

TEST(TermAtATime, NothingIsTheSumOfNothing) {
  DocumentLengths lengths;
  const auto found = [&](const ScoringPlan& plan) {
    return score_term_at_a_time(collection(), lengths, plan).size();
  };
  EXPECT_EQ(found({}), 0U);
  EXPECT_EQ(found({.parts = {{}}, .optional = {}, .excluded = {}}), 0U);
  EXPECT_EQ(found({.parts = {{clause({{"w0", 1}})}, {}}, .optional = {}, .excluded = {}}), 0U);
  EXPECT_EQ(
      found(
          {.parts = {{clause({{"absent", 1}}, {{"w0", 1}})}}, .optional = each({{"w1", 1}}), .excluded = {}}),
      0U);
}

TEST(TermAtATime, HeedsTheDeadline) {
  DocumentLengths lengths;
  const DeadlineScope deadline(1e-9);
  EXPECT_THROW(score_term_at_a_time(collection(), lengths,
                                    {.parts = {{clause({{"w0", 1}})}}, .optional = {}, .excluded = {}}),
               Error);
}

TEST(TermAtATime, APostingBehindTheLastDocumentIsDamage) {
  const TempFolder folder;
  const Xapian::Database damaged = with_fewer_said((folder.path() / "db").string());
  ASSERT_EQ(damaged.get_lastdocid(), 136U);
  DocumentLengths lengths;
  try {
    score_term_at_a_time(damaged, lengths,
                         {.parts = {{clause({{"w0", 1}, {"w1", 1}})}}, .optional = {}, .excluded = {}});
    FAIL() << "scored";
  } catch (const Xapian::DatabaseCorruptError& error) {
    EXPECT_EQ(error.get_msg(), "a posting is after the last document");
  }
}

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

TEST(FindDocument, FindsADocumentFromAnywhere) {
  std::vector<ScoredDocument> matches;
  for (Xapian::docid document = 3; document < 400; document += 1 + document % 5)
    matches.push_back({document, 1});
  for (Xapian::docid document = 0; document < 405; ++document) {
    for (std::size_t from = 0; from <= matches.size(); from += 7) {
      std::size_t near = from;
      const std::size_t found = find_document(matches, document, near);
      const bool there = near < matches.size() && matches[near].document == document;
      ASSERT_EQ(found, there ? near : matches.size()) << document << " from " << from;
      ASSERT_TRUE(near == matches.size() || matches[near].document >= document);
      ASSERT_TRUE(near == 0 || matches[near - 1].document < document) << document << " from " << from;
    }
  }
}

TEST(FindDocument, OfNoMatchesFindsNone) {
  std::size_t near = 5;
  EXPECT_EQ(find_document({}, 1, near), 0U);
  EXPECT_EQ(near, 0U);
}

}  // namespace
}  // namespace songngu
