#include "searcher/search/match/stage1.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "common/database/terms/schema.h"
#include "searcher/search/match/grouping.h"

namespace songngu {
namespace {

constexpr std::size_t kWanted = 5;
constexpr std::size_t kPages[] = {kWanted, 40, 80, 120, 160, 200, 240};  // some end near the last hit

/// Entries of a few passages a language, some linked across, over so few words that many scores are equal.
class FirstPassTest : public testing::TestWithParam<unsigned> {
 protected:
  FirstPassTest() : database_("", Xapian::DB_BACKEND_INMEMORY), dice_(GetParam()) {
    // Identifiers against the order of documents: ties must go by the former.
    for (int entry = 99; entry > 40; --entry) add_entry("e" + std::to_string(entry));
  }

  int roll(int sides) { return static_cast<int>(dice_() % static_cast<unsigned>(sides)); }

  void add_entry(const std::string& entry) {
    const bool heavy = roll(2) == 0;           // all of one side have the same counterpart
    const int size = 1 + roll(heavy ? 9 : 4);  // of each side
    std::vector<std::vector<std::int32_t>> links(static_cast<std::size_t>(2 * size));
    for (int vi = 0; vi < size; ++vi) {
      const int en = size + roll(heavy ? 1 : size);
      if (roll(4) == 0) continue;
      links[static_cast<std::size_t>(vi)].push_back(en - vi);
      links[static_cast<std::size_t>(en)].push_back(vi - en);
    }
    // Bullets have a passage as their counterpart whose own is another.
    for (int en = size; en < 2 * size; ++en) {
      const int vi = roll(size);
      std::vector<std::int32_t>& mine = links[static_cast<std::size_t>(en)];
      if (roll(4) == 0 && mine.empty() && !links[static_cast<std::size_t>(vi)].empty())
        mine.push_back(vi - en);
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
    document.add_term("all");
    if (roll(200) == 0) document.add_term("rare");
    for (int words = roll(4); words > 0; --words) document.add_term("w" + std::to_string(roll(4)));
    const std::string id = entry + '/' + std::string(name(language)) + "/body/" + number;
    document.add_value(schema::kKeySlot, encode(PassageKey{.id = id, .links = links}));
    database_.add_document(document);
  }

  /// The best become others, as in the second pass.
  static void judge_again(std::vector<Candidate>& candidates) {
    const std::size_t reranked = std::min(kWanted - 1, candidates.size());
    const double best = candidates.empty() ? 0 : candidates.front().score;
    for (std::size_t i = 0; i < reranked; ++i) candidates[i].score = best + candidates[i].document * 7 % 11;
    put_in_order(candidates);
  }

  static std::vector<HitRef> hits_of(Stage1Result& found, const Stage1Request& request) {
    for (Candidate& candidate : found.candidates) {
      candidate.score *= request.penalty[static_cast<std::size_t>(candidate.language())];
    }
    put_in_order(found.candidates);
    if (request.grouped && !request.into) judge_again(found.candidates);
    if (request.into) return presented_in(*request.into, found.candidates, {});
    return request.grouped ? grouped(found.candidates, {}) : ungrouped(found.candidates);
  }

  /// What is fetched must give the hits that all matches give.
  void expect_the_hits_of_all(const Xapian::Query& query, const Stage1Request& request) {
    expect_the_hits_of_all(compiled(query), request);
  }

  void expect_the_hits_of_all(const CompiledQuery& query, Stage1Request request) {
    DocumentColumns columns;
    PassageReader reader({database_}, false, columns);
    Stage1Result some = find_candidates(reader, query, request);
    request.all = true;
    Stage1Result all = find_candidates(reader, query, request);
    const std::vector<HitRef> hits = hits_of(some, request);
    const std::vector<HitRef> of_all = hits_of(all, request);
    EXPECT_EQ(hits.size() + some.left_out, of_all.size());
    const std::size_t compared = std::min(request.wanted, of_all.size());
    ASSERT_GE(hits.size(), compared);
    for (std::size_t i = 0; i < compared; ++i) {
      EXPECT_EQ(hits[i].document, of_all[i].document) << "hit " << i;
      EXPECT_EQ(hits[i].score, of_all[i].score) << "hit " << i;
    }
  }

  /// The idf by which Xapian weighs a word.
  [[nodiscard]] double idf(const std::string& word) const {
    const double found = database_.get_termfreq(word);
    const double odds = (database_.get_doccount() - found + 0.5) / (found + 0.5);
    return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
  }

  /// For one of the words in the passages of each language; and the same as sums.
  [[nodiscard]] CompiledQuery compiled_sums(const std::array<std::vector<std::string>, 2>& words) {
    CompiledQuery made;
    std::vector<Xapian::Query> both;
    for (const Language language : kLanguages) {
      const auto index = static_cast<std::size_t>(language);
      const std::string passages = schema::term(schema::kLanguage, name(language));
      std::vector<SynonymGroup> terms;
      for (const std::string& word : words[index]) terms.push_back({{word, idf(word)}});
      const Xapian::Query any(Xapian::Query::OP_OR, words[index].begin(), words[index].end());
      LanguageQuery& mine = made.in_language[index];
      mine.scored = {Xapian::Query::OP_FILTER, any, Xapian::Query(passages)};
      mine.plan = filtered(plan_of(std::move(terms)), passages);
      both.push_back(mine.scored);
    }
    made.query = {Xapian::Query::OP_OR, both.begin(), both.end()};
    return made;
  }

  static CompiledQuery compiled(const Xapian::Query& query) {
    CompiledQuery made;
    made.query = query;
    for (const Language language : kLanguages) {
      const Xapian::Query passages(schema::term(schema::kLanguage, name(language)));
      made.in_language[static_cast<std::size_t>(language)].scored = {Xapian::Query::OP_FILTER, query,
                                                                     passages};
    }
    return made;
  }

  static std::vector<Xapian::Query> queries() {
    const Xapian::Query one("w0");
    const Xapian::Query every[] = {one, Xapian::Query("w1"), Xapian::Query("w2")};
    const Xapian::Query all("all");
    return {one,
            {Xapian::Query::OP_OR, std::begin(every), std::end(every)},
            {Xapian::Query::OP_SCALE_WEIGHT, one, 0},
            // Many of one language, a few of the other, which may come first and have several counterparts.
            of_languages(all, one),
            of_languages(one, all),
            {Xapian::Query::OP_SCALE_WEIGHT, of_languages(all, one), 0},
            // Scores that differ, but not when they are rounded.
            {Xapian::Query::OP_SCALE_WEIGHT, one, 1e-6}};
  }

  static Xapian::Query of_languages(const Xapian::Query& vietnamese, const Xapian::Query& english) {
    const auto in = [](Language language) {
      return Xapian::Query(schema::term(schema::kLanguage, name(language)));
    };
    return {Xapian::Query::OP_OR,
            Xapian::Query(Xapian::Query::OP_FILTER, vietnamese, in(Language::kVietnamese)),
            Xapian::Query(Xapian::Query::OP_FILTER, english, in(Language::kEnglish))};
  }

  Xapian::WritableDatabase database_;
  std::mt19937 dice_;
};

TEST_P(FirstPassTest, FoldedHitsAreThoseOfAllMatches) {
  for (const Xapian::Query& query : queries()) {
    for (const std::size_t wanted : kPages) expect_the_hits_of_all(query, {.wanted = wanted});
  }
}

TEST_P(FirstPassTest, PresentedHitsAreThoseOfAllMatches) {
  for (const Xapian::Query& query : queries()) {
    for (const Language into : kLanguages) {
      for (const std::size_t wanted : kPages) expect_the_hits_of_all(query, {.wanted = wanted, .into = into});
    }
  }
}

TEST_P(FirstPassTest, UngroupedHitsAreThoseOfAllMatches) {
  for (const Xapian::Query& query : queries()) {
    expect_the_hits_of_all(query, {.wanted = kWanted, .grouped = false});
  }
}

TEST_P(FirstPassTest, FetchesFewOfManyMatches) {
  DocumentColumns columns;
  PassageReader reader({database_}, false, columns);
  const Stage1Result found =
      find_candidates(reader, compiled(queries().front()), {.wanted = 1, .grouped = false});
  EXPECT_EQ(found.candidates.size(), 2U) << "one of each language";
  EXPECT_GT(found.left_out, 10U);
}

TEST_P(FirstPassTest, FetchesFewOfManyMatchesOfASum) {
  DocumentColumns columns;
  PassageReader reader({database_}, false, columns);
  const Stage1Result found = find_candidates(reader, compiled_sums({{{"all"}, {"all"}}}), {.wanted = 1});
  EXPECT_LT(found.candidates.size(), 40U) << "a few entries'";
  EXPECT_GT(found.left_out, 40U);
}

TEST_P(FirstPassTest, HitsOfSumsAreThoseOfAllMatches) {
  // The last ones: a few matches of one language among many of the other.
  const std::vector<std::array<std::vector<std::string>, 2>> asked{
      {{{"w0"}, {"w0"}}},         {{{"w0", "w1"}, {"w2"}}}, {{{"w0", "w1", "w2"}, {"w0", "w1", "w2"}}},
      {{{"w0", "w1"}, {"rare"}}}, {{{"rare"}, {"all"}}},    {{{"all"}, {"all"}}}};
  for (const auto& words : asked) {
    const CompiledQuery query = compiled_sums(words);
    for (const CrossLanguagePenalty& penalty :
         {kNoPenalty, CrossLanguagePenalty{1, 0.6}, CrossLanguagePenalty{0.6, 1}}) {
      expect_the_hits_of_all(query, {.wanted = kWanted, .penalty = penalty});
    }
    expect_the_hits_of_all(query, {.wanted = kWanted, .grouped = false});
    for (const Language into : kLanguages) expect_the_hits_of_all(query, {.wanted = kWanted, .into = into});
  }
}

INSTANTIATE_TEST_SUITE_P(Corpora, FirstPassTest, testing::Range(1U, 21U));

}  // namespace
}  // namespace songngu
