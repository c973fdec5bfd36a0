#include "searcher/search/suggest/suggest.h"

#include <algorithm>
#include <optional>

#include "common/database/terms/analysis.h"
#include "common/database/terms/neighbour_filter.h"
#include "common/database/terms/schema.h"
#include "common/text/unicode/fold.h"
#include "common/text/unicode/letter_case.h"
#include "common/text/unicode/utf8.h"
#include "common/text/word/token.h"
#include "searcher/query/terms/spellings.h"
#include "searcher/search/suggest/input_method.h"
#include "searcher/search/suggest/nearest_word.h"

namespace songngu {
namespace {

// A query with more unknown words than that is in another language, or no language.
constexpr std::size_t kMaxLookedFor = 10;

/// In how many Vietnamese passages the word stands, spelled so.
Xapian::doccount frequency_of(const CollectionStatistics& statistics, const std::string& exact) {
  const Token word{.span = {}, .exact = exact, .folded = folded_form(exact), .capitalized = false};
  return statistics.frequency(word_term(Language::kVietnamese, word));
}

/// The word with another spelling of the same letters.
Token spelled(Token word, const std::string& exact) {
  word.exact = exact;
  return word;
}

/// Two words that are one: one of them seldom stands without the other, which often stands with it, too.
bool belong_together(const CollectionStatistics& statistics, const PairVariant& pair) {
  constexpr double kMostly = 0.5;
  constexpr double kOften = 0.05;
  const auto [rarer, commoner] =
      std::minmax({frequency_of(statistics, pair.first), frequency_of(statistics, pair.second)});
  return pair.frequency >= kMostly * rarer && pair.frequency >= kOften * commoner;
}

/// Whether at least so many passages hold the two side by side, as far as their filters of neighbours show:
/// counts of pairs share their places, and a pair that is nowhere can have the count of another.
bool stand_together(const CollectionStatistics& statistics, const Token& first, const Token& second,
                    Xapian::doccount least) {
  constexpr Xapian::doccount kMostRead = 1000;
  Xapian::Enquire enquire(statistics.xapian());
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_sort_by_value(schema::kNeighboursSlot, false);
  enquire.set_query({Xapian::Query::OP_AND, Xapian::Query(word_term(Language::kVietnamese, first)),
                     Xapian::Query(word_term(Language::kVietnamese, second))});
  const PhraseHash pair = phrase_hash({first.folded, second.folded});
  const Xapian::MSet found = enquire.get_mset(0, kMostRead);
  Xapian::doccount together = 0;
  for (auto match = found.begin(); match != found.end() && together < least; ++match) {
    together += may_follow(match.get_sort_key(), pair) ? 1 : 0;
  }
  return together >= least;
}

/// Two neighbours that stand together nowhere, while one of them with other diacritics and the other do:
/// "ngân hãng".
std::optional<PairVariant> better_pair(const CollectionStatistics& statistics, const QueryWord& first,
                                       const QueryWord& second) {
  constexpr Xapian::doccount kOften = 3;
  if (!second.follows_previous || (!first.has_diacritics && !second.has_diacritics)) return std::nullopt;
  if (first.function || second.function) return std::nullopt;
  std::optional<PairVariant> best;
  for (PairVariant& variant : pair_variants(statistics, first.token, second.token)) {
    const bool same_first = !first.has_diacritics || variant.first == first.token.exact;
    const bool same_second = !second.has_diacritics || variant.second == second.token.exact;
    if (same_first && same_second) return std::nullopt;
    if ((!same_first && !same_second) || variant.frequency < kOften) continue;
    if (!best || variant.frequency > best->frequency) best = std::move(variant);
  }
  if (!best) return best;
  const Token left = spelled(first.token, best->first);
  const Token right = spelled(second.token, best->second);
  if (!form_a_word(statistics, left, right) && !belong_together(statistics, *best)) return std::nullopt;
  if (!stand_together(statistics, left, right, kOften)) return std::nullopt;
  return best;
}

/// The pairs' corrections, each for the words that it changes.
std::vector<Unknown> wrong_tones(const CollectionStatistics& statistics, const std::vector<QueryWord>& words,
                                 const std::string& query, const Scope& scope) {
  std::vector<Unknown> wrong;
  if (!scope.has(Language::kVietnamese) || scope.diacritics == Diacritics::kIgnore) return wrong;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto better = better_pair(statistics, words[i - 1], words[i]);
    if (!better) continue;
    const bool is_first = words[i - 1].has_diacritics && better->first != words[i - 1].token.exact;
    const Span span = words[is_first ? i - 1 : i].token.span;
    wrong.push_back(
        {.span = span, .better = in_case_of(slice(query, span), is_first ? better->first : better->second)});
  }
  return wrong;
}

bool stands_somewhere(const CollectionStatistics& statistics, const QueryWord& word) {
  return std::any_of(kLanguages.begin(), kLanguages.end(), [&](Language language) {
    return !stem_spellings(statistics, language, word.token).empty();
  });
}

/// A word as keys of an input method that was switched off.
struct RawKeys {
  std::size_t word = 0;     ///< which of the query's words
  std::string written;      ///< the commonest word that the keys would have written
  bool is_unknown = false;  ///< the keys are no word of the index
};

std::optional<std::string> commonest_written_by(const CollectionStatistics& statistics,
                                                const QueryWord& word) {
  std::optional<std::string> best;
  Xapian::doccount most = 0;
  for (std::string& one : composed(word.token.exact)) {
    const Xapian::doccount found = frequency_of(statistics, one);
    if (found <= most) continue;
    most = found;
    best = std::move(one);
  }
  return best;
}

/// Whether the two, which are neighbours in the query, stand together in the index as they would be written.
bool go_together(const CollectionStatistics& statistics, const std::vector<QueryWord>& words,
                 const RawKeys& first, const RawKeys& second) {
  if (first.word + 1 != second.word || !words[second.word].follows_previous) return false;
  const std::vector<Token> pair = tokenize(first.written + ' ' + second.written);
  return pair.size() == 2 && statistics.pair_frequency(exact_pair_cell(pair[0], pair[1])) > 0;
}

/// Words that the index does not have, and words next to them with which they would form a pair that it has:
/// "car" could be "cả" in "tất cả", and is a car elsewhere.
std::vector<RawKeys> raw_keys(const CollectionStatistics& statistics, const std::vector<QueryWord>& words,
                              const Scope& scope) {
  std::vector<RawKeys> all;
  if (!scope.has(Language::kVietnamese) || scope.diacritics == Diacritics::kIgnore) return all;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].has_diacritics) continue;
    if (auto written = commonest_written_by(statistics, words[i])) {
      all.push_back(
          {.word = i, .written = std::move(*written), .is_unknown = !stands_somewhere(statistics, words[i])});
    }
  }
  std::vector<RawKeys> raw;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool after = i > 0 && all[i - 1].is_unknown && go_together(statistics, words, all[i - 1], all[i]);
    const bool before =
        i + 1 < all.size() && all[i + 1].is_unknown && go_together(statistics, words, all[i], all[i + 1]);
    if (all[i].is_unknown || after || before) raw.push_back(all[i]);
  }
  return raw;
}

/// The query with every correction made; none where some part has none.
std::optional<std::string> corrected(const std::string& query, const std::vector<Unknown>& corrections) {
  std::string text;
  std::uint32_t copied = 0;
  for (const Unknown& part : corrections) {
    if (!part.better) return std::nullopt;
    if (part.span.begin < copied) continue;
    text += slice(query, {copied, part.span.begin});
    text += *part.better;
    copied = part.span.end;
  }
  text += slice(query, {copied, code_point_count(query)});
  if (corrections.empty() || text == query) return std::nullopt;
  return text;
}

}  // namespace

void add_suggestions(const CollectionStatistics& statistics, const std::vector<QueryWord>& words,
                     const std::string& query, const Scope& scope, Answer& answer,
                     std::vector<Unknown> unknown) {
  const bool vietnamese =
      std::any_of(words.begin(), words.end(), [](const QueryWord& word) { return word.has_diacritics; });
  const std::vector<RawKeys> raw = raw_keys(statistics, words, scope);
  const auto is_raw = [&](const QueryWord& word) {
    return std::any_of(raw.begin(), raw.end(),
                       [&](const RawKeys& keys) { return &words[keys.word] == &word; });
  };
  for (const QueryWord& word : words) {
    if (is_raw(word)) continue;
    Scope where = scope;
    if (word.in_title) where.language.reset();
    if (is_known(statistics, word, where)) continue;
    Unknown found{.span = word.token.span, .better = std::nullopt};
    if (unknown.size() < kMaxLookedFor) found.better = nearest_word(statistics, word, where, vietnamese);
    if (found.better) found.better = in_case_of(slice(query, found.span), *found.better);
    unknown.push_back(std::move(found));
  }
  std::vector<Unknown> known;  // and yet to be corrected
  for (const RawKeys& keys : raw) {
    const Span span = words[keys.word].token.span;
    (keys.is_unknown ? unknown : known)
        .push_back({.span = span, .better = in_case_of(slice(query, span), keys.written)});
  }
  const auto by_place = [](const Unknown& a, const Unknown& b) { return a.span < b.span; };
  std::stable_sort(unknown.begin(), unknown.end(), by_place);
  for (const Unknown& part : unknown) {
    std::string word(slice(query, part.span));
    const auto& told = answer.unknown_words;
    if (std::find(told.begin(), told.end(), word) == told.end())
      answer.unknown_words.push_back(std::move(word));
  }
  std::vector<Unknown> tones = wrong_tones(statistics, words, query, scope);
  unknown.insert(unknown.end(), tones.begin(), tones.end());
  unknown.insert(unknown.end(), known.begin(), known.end());
  std::stable_sort(unknown.begin(), unknown.end(), by_place);
  answer.suggestion = corrected(query, unknown);
}

}  // namespace songngu
