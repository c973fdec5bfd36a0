#include "searcher/search/count.h"

#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "common/base/deadline.h"
#include "common/base/error.h"
#include "tests/common/base/temp_folder.h"

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
    for (const bool has_servers : {false, true}) {
      EXPECT_EQ(count_matches(database_, query, has_servers), found_by_xapian(query))
          << query.get_description();
    }
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

/// A database of 200 documents whose version file says 136.
Xapian::Database with_fewer_said(const std::string& folder) {
  {
    Xapian::WritableDatabase whole(folder);
    for (int i = 0; i < 200; ++i) {
      Xapian::Document document;
      document.add_term("w" + std::to_string(i % 2), 2);  // no other number in the file is 200
      whole.add_document(document);
    }
    whole.commit();
  }
  std::fstream version(folder + "/iamglass", std::ios::in | std::ios::out | std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(version), {}};
  const std::size_t count = bytes.rfind("\xC8\x01");
  version.seekp(static_cast<std::streamoff>(count));
  version.put('\x88');
  version.close();
  return Xapian::Database(folder);
}

TEST(Count, APostingBehindTheLastDocumentIsDamage) {
  const TempFolder folder;
  const Xapian::Database damaged = with_fewer_said((folder.path() / "db").string());
  ASSERT_EQ(damaged.get_lastdocid(), 136U);
  try {
    count_matches(damaged, {Query::OP_OR, kWords[0], kWords[1]}, false);
    FAIL() << "counted";
  } catch (const Xapian::DatabaseCorruptError& error) {
    EXPECT_EQ(error.get_msg(), "a posting lies behind the last document");
  }
}

TEST_F(CountTest, NothingMatchesNoQuery) {
  EXPECT_EQ(count_matches(database_, Query(), false), 0U);
}

TEST_F(CountTest, HeedsTheDeadline) {
  const DeadlineScope deadline(1e-9);
  EXPECT_THROW(count_matches(database_, {Query::OP_OR, kWords[0], kWords[1]}, false), Error);
}

}  // namespace
}  // namespace songngu
