#include "searcher/search/first_pass.h"

#include <random>

#include <gtest/gtest.h>

#include "common/database/schema.h"
#include "searcher/search/group.h"

namespace songngu {
namespace {

constexpr std::size_t kWanted = 5;

/// Entries of a few passages a language, some linked across, over so few words that many scores are equal.
class FirstPassTest : public testing::TestWithParam<unsigned> {
 protected:
  FirstPassTest() : database_("", Xapian::DB_BACKEND_INMEMORY), dice_(GetParam()) {
    // Identifiers against the order of documents: ties must go by the former.
    for (int entry = 99; entry > 40; --entry) add_entry("e" + std::to_string(entry));
  }

  int roll(int sides) { return static_cast<int>(dice_() % static_cast<unsigned>(sides)); }

  void add_entry(const std::string& entry) {
    const int size = 1 + roll(4);  // of each side
    std::vector<std::vector<std::int32_t>> links(static_cast<std::size_t>(2 * size));
    for (int vi = 0; vi < size; ++vi) {
      const int en = size + roll(size);
      if (roll(4) == 0) continue;
      links[static_cast<std::size_t>(vi)].push_back(en - vi);
      links[static_cast<std::size_t>(en)].push_back(vi - en);
    }
    for (int i = 0; i < 2 * size; ++i) {
      const Language language = i < size ? Language::kVietnamese : Language::kEnglish;
      const std::string number = std::to_string(i % size + 1);
      add_passage(entry, language, number, links[static_cast<std::size_t>(i)]);
    }
  }

  void add_passage(const std::string& entry, Language language, const std::string& number,
                   const std::vector<std::int32_t>& links) {
    Xapian::Document document;
    document.add_boolean_term(schema::term(schema::kEntry, entry));
    document.add_boolean_term(schema::term(schema::kLanguage, name(language)));
    if (!links.empty()) document.add_boolean_term(std::string(schema::kAligned));
    for (int words = roll(4); words > 0; --words) document.add_term("w" + std::to_string(roll(4)));
    const std::string id = entry + '/' + std::string(name(language)) + "/body/" + number;
    document.add_value(schema::kKeySlot, encode(PassageKey{.id = id, .links = links}));
    database_.add_document(document);
  }

  static std::vector<Placed> place(const FirstPass& found, const FirstPassRequest& request) {
    if (request.into) return present_in(*request.into, found.candidates, 1);
    return request.grouped ? group(found.candidates, 1) : ungrouped(found.candidates);
  }

  /// What is fetched must give the hits that all matches give.
  void expect_the_hits_of_all(const Xapian::Query& query, FirstPassRequest request) {
    PassageReader reader(database_, 1, false);
    const FirstPass some = find_candidates(reader, compiled(query), request);
    request.all = true;
    const FirstPass all = find_candidates(reader, compiled(query), request);
    const std::vector<Placed> hits = place(some, request);
    const std::vector<Placed> of_all = place(all, request);
    EXPECT_EQ(hits.size() + some.left_out, of_all.size());
    const std::size_t compared = std::min(kWanted, of_all.size());
    ASSERT_GE(hits.size(), compared);
    for (std::size_t i = 0; i < compared; ++i) {
      EXPECT_EQ(hits[i].document, of_all[i].document) << "hit " << i;
      EXPECT_EQ(hits[i].score, of_all[i].score) << "hit " << i;
    }
  }

  static CompiledQuery compiled(const Xapian::Query& query) {
    CompiledQuery made;
    made.query = query;
    for (const Language language : kLanguages) {
      const Xapian::Query passages(schema::term(schema::kLanguage, name(language)));
      const Xapian::Query mine(Xapian::Query::OP_FILTER, query, passages);
      made.in_language[static_cast<std::size_t>(language)] = {.scored = mine,
                                                              .counted = [mine] { return mine; }};
    }
    return made;
  }

  static std::vector<Xapian::Query> queries() {
    const Xapian::Query one("w0");
    const Xapian::Query every[] = {one, Xapian::Query("w1"), Xapian::Query("w2")};
    return {one,
            {Xapian::Query::OP_OR, std::begin(every), std::end(every)},
            {Xapian::Query::OP_SCALE_WEIGHT, one, 0}};
  }

  Xapian::WritableDatabase database_;
  std::mt19937 dice_;
};

TEST_P(FirstPassTest, FoldedHitsAreThoseOfAllMatches) {
  for (const Xapian::Query& query : queries()) expect_the_hits_of_all(query, {.wanted = kWanted});
}

TEST_P(FirstPassTest, PresentedHitsAreThoseOfAllMatches) {
  for (const Xapian::Query& query : queries()) {
    for (const Language into : kLanguages) expect_the_hits_of_all(query, {.wanted = kWanted, .into = into});
  }
}

TEST_P(FirstPassTest, UngroupedHitsAreThoseOfAllMatches) {
  for (const Xapian::Query& query : queries()) {
    expect_the_hits_of_all(query, {.wanted = kWanted, .grouped = false});
  }
}

TEST_P(FirstPassTest, FetchesFewOfManyMatches) {
  PassageReader reader(database_, 1, false);
  const FirstPass found =
      find_candidates(reader, compiled(queries().front()), {.wanted = 1, .grouped = false});
  EXPECT_EQ(found.candidates.size(), 2U) << "one of each language";
  EXPECT_GT(found.left_out, 10U);
}

INSTANTIATE_TEST_SUITE_P(Corpora, FirstPassTest, testing::Range(1U, 21U));

}  // namespace
}  // namespace songngu
