#include "searcher/search/term_at_a_time.h"

#include <cmath>
#include <map>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "common/base/deadline.h"
#include "common/base/error.h"
#include "searcher/search/bm25.h"
#include "searcher/search/candidate.h"
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

Query any(const std::vector<WeightedTerm>& terms) {
  std::vector<Query> leaves;
  for (const WeightedTerm& term : terms) leaves.push_back(leaf(term));
  return {Query::OP_OR, leaves.begin(), leaves.end()};
}

Query as_query(const TermSum& sum) {
  std::vector<Query> groups;
  for (const TermGroup& group : sum.groups) {
    groups.emplace_back(Query::OP_AND_MAYBE, any(group.selecting), any(group.adding));
  }
  Query all(Query::OP_OR, groups.begin(), groups.end());
  all = {Query::OP_AND_MAYBE, all, any(sum.adding)};
  return sum.filter.empty() ? all : Query(Query::OP_FILTER, all, Query(sum.filter));
}

std::map<Xapian::docid, double> by_xapian(const TermSum& sum) {
  Xapian::Enquire enquire(collection());
  enquire.set_weighting_scheme(
      Xapian::BM25Weight(bm25::kK1, 0, bm25::kK3, bm25::kB, bm25::kMinNormalisedLength));
  enquire.set_query(as_query(sum));
  std::map<Xapian::docid, double> scores;
  const Xapian::MSet found = enquire.get_mset(0, kDocuments);
  for (auto match = found.begin(); match != found.end(); ++match) {
    scores[*match] = rounded_score(match.get_weight());
  }
  return scores;
}

void expect_as_by_xapian(const TermSum& sum) {
  DocumentLengths lengths;
  const std::vector<ScoredDocument> scored = score_term_at_a_time(collection(), lengths, sum);
  const std::map<Xapian::docid, double> expected = by_xapian(sum);
  ASSERT_EQ(scored.size(), expected.size());
  auto next = expected.begin();
  for (const ScoredDocument& one : scored) {
    ASSERT_EQ(one.document, next->first) << "in order";
    ASSERT_NEAR(one.score, next->second, 1.5e-6) << one.document;
    ++next;
  }
}

TEST(TermAtATime, ScoresAlternativesAsXapianDoes) {
  expect_as_by_xapian({.groups = {{{{"w9", 2}, {"w7", 1}, {"w0", 0.5}}, {}}}, .adding = {}, .filter = {}});
  expect_as_by_xapian({.groups = {{{{"all", 1}}, {}}}, .adding = {}, .filter = {}});
  expect_as_by_xapian({.groups = {{{{"w3", 1}, {"w3", 0.25}}, {}}}, .adding = {}, .filter = {}});
}

TEST(TermAtATime, WhatAddsCountsWhereItsGroupMatches) {
  // A rare group is skipped to, one that is as common is walked through.
  for (const char* selecting : {"w9", "w1"}) {
    const TermGroup group{{{selecting, 1}}, {{"w0", 2}, {"absent", 1}}};
    expect_as_by_xapian({.groups = {group}, .adding = {}, .filter = {}});
    expect_as_by_xapian({.groups = {group, {{{"w5", 1}}, {}}}, .adding = {}, .filter = {}});
    expect_as_by_xapian({.groups = {group, {{{"w5", 1}}, {{"w4", 3}}}}, .adding = {{"w2", 1}}, .filter = {}});
  }
}

TEST(TermAtATime, KeepsToTheFilter) {
  for (const char* word : {"w0", "w9"}) {
    expect_as_by_xapian({.groups = {{{{word, 1}}, {}}}, .adding = {{"w1", 1}}, .filter = "F"});
  }
}

TEST(TermAtATime, NothingIsTheSumOfNothing) {
  DocumentLengths lengths;
  EXPECT_TRUE(score_term_at_a_time(collection(), lengths, {}).empty());
  const TermSum absent{.groups = {{{{"absent", 1}}, {{"w0", 1}}}}, .adding = {{"w1", 1}}, .filter = {}};
  EXPECT_TRUE(score_term_at_a_time(collection(), lengths, absent).empty());
}

TEST(TermAtATime, HeedsTheDeadline) {
  DocumentLengths lengths;
  const DeadlineScope deadline(1e-9);
  const TermSum sum{.groups = {{{{"w0", 1}}, {}}}, .adding = {}, .filter = {}};
  EXPECT_THROW(score_term_at_a_time(collection(), lengths, sum), Error);
}

TEST(TermAtATime, APostingBehindTheLastDocumentIsDamage) {
  const TempFolder folder;
  const Xapian::Database damaged = with_fewer_said((folder.path() / "db").string());
  ASSERT_EQ(damaged.get_lastdocid(), 136U);
  DocumentLengths lengths;
  try {
    score_term_at_a_time(damaged, lengths,
                         {.groups = {{{{"w0", 1}, {"w1", 1}}, {}}}, .adding = {}, .filter = {}});
    FAIL() << "scored";
  } catch (const Xapian::DatabaseCorruptError& error) {
    EXPECT_EQ(error.get_msg(), "a posting lies behind the last document");
  }
}

}  // namespace
}  // namespace songngu
