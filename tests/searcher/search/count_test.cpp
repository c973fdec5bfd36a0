#include "searcher/search/count.h"

#include <iterator>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "common/base/error.h"
#include "searcher/search/deadline.h"

namespace songngu {
namespace {

using Xapian::Query;

/// 200 documents, one of them deleted, each with some of the words w0 … w5.
class CountTest : public testing::Test {
 protected:
  CountTest() : database_("", Xapian::DB_BACKEND_INMEMORY) {
    std::mt19937 dice(7);
    for (int i = 0; i < 200; ++i) {
      Xapian::Document document;
      for (int word = 0; word < 6; ++word) {
        if (dice() % 8 == 0) document.add_term("w" + std::to_string(word));
      }
      database_.add_document(document);
    }
    database_.delete_document(100);
  }

  std::size_t found_by_xapian(const Query& query) {
    Xapian::Enquire enquire(database_);
    enquire.set_query(query);
    return enquire.get_mset(0, database_.get_doccount()).size();
  }

  void expect_exact(const Query& query) {
    EXPECT_EQ(count_matches(database_, query), found_by_xapian(query)) << query.get_description();
  }

  Xapian::WritableDatabase database_;
};

const Query kWords[] = {Query("w0"), Query("w1"), Query("w2"), Query("absent")};

TEST_F(CountTest, AlternativesCountEachPassageOnce) {
  expect_exact({Query::OP_OR, std::begin(kWords), std::end(kWords)});
  expect_exact({Query::OP_SCALE_WEIGHT,
                Query(Query::OP_OR, kWords[0], Query(Query::OP_SCALE_WEIGHT, kWords[1], 2)), 3});
  expect_exact(kWords[0]);
  expect_exact(kWords[3]);
}

TEST_F(CountTest, WhateverElseIsAskedIsCountedExactlyToo) {
  const Query any(Query::OP_OR, kWords[0], kWords[1]);
  expect_exact({Query::OP_AND, any, kWords[2]});
  expect_exact({Query::OP_FILTER, any, kWords[2]});
  expect_exact({Query::OP_AND_NOT, any, kWords[2]});
  expect_exact({Query::OP_OR, any, Query(Query::OP_AND, kWords[1], kWords[2])});
}

TEST_F(CountTest, NothingMatchesNoQuery) {
  EXPECT_EQ(count_matches(database_, Query()), 0U);
}

TEST_F(CountTest, HeedsTheDeadline) {
  const DeadlineScope deadline(1e-9);
  EXPECT_THROW(count_matches(database_, {Query::OP_OR, kWords[0], kWords[1]}), Error);
}

}  // namespace
}  // namespace songngu
