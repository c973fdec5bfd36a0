#include "searcher/search/match/matcher.h"

#include <array>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "common/database/terms/schema.h"

namespace songngu {
namespace {

using Xapian::Query;

/// Two parts of a collection whose last documents lack the words, some of them deleted.
class MatcherTest : public testing::TestWithParam<unsigned> {
 protected:
  MatcherTest() {
    std::mt19937 dice(GetParam());
    for (int part = 0; part < 2; ++part) {
      Xapian::WritableDatabase made("", Xapian::DB_BACKEND_INMEMORY);
      for (int i = 0; i < 120; ++i) {
        Xapian::Document document;
        document.add_term("all");
        for (int word = 0; i < 80 && word < 4; ++word) {
          if (dice() % 5 == 0) document.add_term("w" + std::to_string(word), 1 + dice() % 2);
        }
        const std::string id = "e" + std::to_string(part) + "/vi/body/" + std::to_string(200 - i);
        document.add_value(schema::kKeySlot, encode(PassageKey{.id = id, .links = {}}));
        made.add_document(document);
      }
      made.delete_document(7);
      database_.add_database(made);
    }
  }

  static Query alternatives(const char* one, const char* two) {
    return {Query::OP_MAX, Query(Query::OP_SCALE_WEIGHT, Query(one), 2), Query(two)};
  }

  Xapian::Database database_;
  DocumentColumns columns_;
  PassageReader reader_{{database_, DocumentNumbering(2)}, false, columns_};
};

// Alternatives that end together, and are asked for their weight afterwards, crash Xapian 1.4.
TEST_P(MatcherTest, TheBestAreTheFirstOfAll) {
  const Query any(Query::OP_OR, alternatives("w0", "w1"), alternatives("w2", "w3"));
  for (const Query& query : {any, alternatives("w0", "w1"), Query(Query::OP_AND_NOT, any, Query("w0")),
                             Query(Query::OP_AND_MAYBE, any, Query("all")),
                             Query(Query::OP_SCALE_WEIGHT, any, 0), Query("none"), Query()}) {
    std::vector<Candidate> all = Matcher(reader_).all(query);
    put_in_order(all);
    for (const std::size_t wanted : {0U, 1U, 5U, 30U, 500U}) {
      const BestMatches found = Matcher(reader_).best(query, wanted);
      EXPECT_EQ(found.count, all.size()) << query.get_description();
      ASSERT_EQ(found.best.size(), std::min(wanted, all.size())) << query.get_description();
      for (std::size_t i = 0; i < found.best.size(); ++i) EXPECT_EQ(found.best[i].id(), all[i].id()) << i;
    }
  }
}

Xapian::WritableDatabase in_memory() {
  return Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY);
}

std::map<Xapian::docid, double> scores_of(PassageReader& reader, const Query& query) {
  std::map<Xapian::docid, double> scores;
  for (const Candidate& match : Matcher(reader).all_without_keys(query)) scores[match.document] = match.score;
  return scores;
}

// Each part sums the terms of a passage in an order of its own, and the sums differ in their last bits.
TEST(Matcher, ScoresAreTheSameInOneDatabaseAndInSeveral) {
  constexpr unsigned kWords = 8;
  Xapian::WritableDatabase whole = in_memory();
  std::array<Xapian::WritableDatabase, 2> parts{in_memory(), in_memory()};
  std::mt19937 dice(1);
  for (unsigned i = 0; i < 400; ++i) {
    Xapian::Document document;
    for (unsigned word = 0; word < kWords; ++word) {
      const unsigned rarity = i % 2 == 0 ? word : kWords - 1 - word;
      if (dice() % (2 + 3 * rarity) > 0) continue;
      document.add_term("w" + std::to_string(word), static_cast<Xapian::termcount>(1 + dice() % 3));
    }
    whole.add_document(document);
    parts[i % 2].add_document(document);
  }
  Xapian::Database both;
  for (const Xapian::WritableDatabase& part : parts) both.add_database(part);
  DocumentColumns columns;
  PassageReader one({whole}, false, columns);
  PassageReader several({both, DocumentNumbering(2)}, false, columns);
  std::vector<Query> words;
  for (unsigned word = 0; word < kWords; ++word) words.emplace_back("w" + std::to_string(word));
  const Query any(Query::OP_OR, words.begin(), words.end());
  EXPECT_EQ(scores_of(one, any), scores_of(several, any));
}

INSTANTIATE_TEST_SUITE_P(Collections, MatcherTest, testing::Range(1U, 11U));

}  // namespace
}  // namespace songngu
