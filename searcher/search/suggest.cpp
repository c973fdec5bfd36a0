#include "searcher/search/suggest.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "common/base/edit_distance.h"
#include "common/database/analysis.h"
#include "common/database/schema.h"
#include "common/text/fold.h"
#include "common/text/letter_case.h"
#include "common/text/syllable.h"
#include "common/text/utf8.h"
#include "searcher/query/spellings.h"
#include "searcher/search/deadline.h"

namespace songngu {
namespace {

// Enough for every word of a large index that begins with the same letter.
constexpr std::size_t kMaxLookedAt = 200'000;
// A query with more unknown words than that is in another language, or no language.
constexpr std::size_t kMaxLookedFor = 10;
constexpr std::size_t kShortestWord = 3;

struct Suggestion {
  std::string word;
  std::size_t distance = 0;
  Xapian::doccount frequency = 0;

  [[nodiscard]] bool better_than(const Suggestion& other) const {
    if (distance != other.distance) return distance < other.distance;
    if (frequency != other.frequency) return frequency > other.frequency;
    return word < other.word;
  }
};

/// The commonest spelling of a folded Vietnamese word; the folded word itself where it stands without
/// diacritics only.
std::string commonest_spelling(const Collection& collection, const Token& word) {
  const std::vector<Variant> variants = word_variants(collection, word);
  const auto best =
      std::max_element(variants.begin(), variants.end(), [](const Variant& a, const Variant& b) {
        return a.frequency != b.frequency ? a.frequency < b.frequency : a.word > b.word;
      });
  return best == variants.end() ? word.folded : best->word;
}

/// Numbers are not misspelt: another number would be another question.
bool is_number(const std::string& folded) {
  return std::any_of(folded.begin(), folded.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_known(const Collection& collection, const QueryWord& word, const Scope& scope) {
  if (word.in_quantity || is_number(word.token.folded)) return true;
  for (const Language language : kLanguages) {
    if (!scope.has(language)) continue;
    const bool only_exact = language == Language::kVietnamese && word.marked;
    if (only_exact ? collection.frequency(word_term(language, word.token)) > 0
                   : !stem_spellings(collection, language, word.token).empty())
      return true;
  }
  return false;
}

/// Whether some passage holds the word with whatever diacritics.
bool is_known_folded(const Collection& collection, const QueryWord& word, const Scope& scope) {
  return std::any_of(kLanguages.begin(), kLanguages.end(), [&](Language language) {
    return scope.has(language) && !stem_spellings(collection, language, word.token).empty();
  });
}

/// The likeliest word of the index that the folded one was meant to be, folded.
std::optional<Suggestion> nearest_word(const Collection& collection, Language language,
                                       const std::string& folded) {
  stop_if_late();
  const std::size_t limit = edit_limit(folded.size());
  const std::string beginning = schema::term(schema::word_prefix(language), folded.substr(0, 1));
  std::map<std::string, Suggestion> near;  // its spellings are one word
  for (const std::string& term : collection.terms_from(beginning, kMaxLookedAt)) {
    std::string word = folded_in(term);
    const std::size_t longer = std::max(word.size(), folded.size());
    if (longer - std::min(word.size(), folded.size()) > limit) continue;
    const std::size_t distance = edit_distance(folded, word, limit);
    if (distance == 0 || distance > limit) continue;
    Suggestion& found = near[word];
    found.word = std::move(word);
    found.distance = distance;
    found.frequency += collection.frequency(term);
  }
  std::optional<Suggestion> best;
  for (auto& [word, found] : near) {
    if (!best || found.better_than(*best)) best = std::move(found);
  }
  return best;
}

/// `among_vietnamese`: the query is plainly in that language.
std::optional<std::string> suggestion_for(const Collection& collection, const QueryWord& word,
                                          const Scope& scope, bool among_vietnamese) {
  if (is_known_folded(collection, word, scope)) return commonest_spelling(collection, word.token);
  const std::string& folded = word.token.folded;
  if (folded.size() < kShortestWord) return std::nullopt;
  std::optional<Suggestion> vietnamese;
  std::optional<Suggestion> english;
  if (scope.has(Language::kVietnamese)) vietnamese = nearest_word(collection, Language::kVietnamese, folded);
  if (scope.has(Language::kEnglish)) english = nearest_word(collection, Language::kEnglish, folded);
  if (!vietnamese && !english) return std::nullopt;
  const bool prefer_vietnamese = vietnamese && english && among_vietnamese &&
                                 vietnamese->distance <= english->distance &&
                                 is_vietnamese_syllable(vietnamese->word);
  if (!vietnamese || (english && !prefer_vietnamese && english->better_than(*vietnamese)))
    return english->word;
  Token spelled;
  spelled.folded = vietnamese->word;
  return commonest_spelling(collection, spelled);
}

/// Two words that are one: one of them seldom stands without the other, which often stands with it, too.
bool belong_together(const Collection& collection, const PairVariant& pair) {
  constexpr double kMostly = 0.5;
  constexpr double kOften = 0.05;
  const auto frequency = [&](const std::string& exact) {
    const Token word{.span = {}, .exact = exact, .folded = folded_form(exact), .capitalized = false};
    return collection.frequency(word_term(Language::kVietnamese, word));
  };
  const auto [rarer, commoner] = std::minmax({frequency(pair.first), frequency(pair.second)});
  return pair.frequency >= kMostly * rarer && pair.frequency >= kOften * commoner;
}

/// Two neighbours that stand together nowhere, while one of them with other diacritics and the other do:
/// "ngân hãng".
std::optional<PairVariant> better_pair(const Collection& collection, const QueryWord& first,
                                       const QueryWord& second) {
  constexpr Xapian::doccount kOften = 3;
  if (!second.joined || (!first.marked && !second.marked)) return std::nullopt;
  if (first.function || second.function) return std::nullopt;
  std::optional<PairVariant> best;
  for (PairVariant& variant : pair_variants(collection, first.token, second.token)) {
    const bool same_first = !first.marked || variant.first == first.token.exact;
    const bool same_second = !second.marked || variant.second == second.token.exact;
    if (same_first && same_second) return std::nullopt;
    if ((!same_first && !same_second) || variant.frequency < kOften) continue;
    if (!best || variant.frequency > best->frequency) best = std::move(variant);
  }
  if (best && !belong_together(collection, *best)) best.reset();
  return best;
}

/// The pairs' corrections, each for the words that it changes.
std::vector<Unknown> wrong_tones(const Collection& collection, const std::vector<QueryWord>& words,
                                 const std::string& query, const Scope& scope) {
  std::vector<Unknown> wrong;
  if (!scope.has(Language::kVietnamese) || scope.diacritics == Diacritics::kIgnore) return wrong;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto better = better_pair(collection, words[i - 1], words[i]);
    if (!better) continue;
    const bool is_first = words[i - 1].marked && better->first != words[i - 1].token.exact;
    const Span span = words[is_first ? i - 1 : i].token.span;
    wrong.push_back(
        {.span = span, .better = in_case_of(slice(query, span), is_first ? better->first : better->second)});
  }
  return wrong;
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

void add_suggestions(const Collection& collection, const std::vector<QueryWord>& words,
                     const std::string& query, const Scope& scope, Answer& answer,
                     std::vector<Unknown> unknown) {
  const bool vietnamese =
      std::any_of(words.begin(), words.end(), [](const QueryWord& word) { return word.marked; });
  for (const QueryWord& word : words) {
    if (is_known(collection, word, scope)) continue;
    Unknown found{.span = word.token.span, .better = std::nullopt};
    if (unknown.size() < kMaxLookedFor) found.better = suggestion_for(collection, word, scope, vietnamese);
    if (found.better) found.better = in_case_of(slice(query, found.span), *found.better);
    unknown.push_back(std::move(found));
  }
  const auto by_place = [](const Unknown& a, const Unknown& b) { return a.span < b.span; };
  std::stable_sort(unknown.begin(), unknown.end(), by_place);
  for (const Unknown& part : unknown) answer.unknown_words.emplace_back(slice(query, part.span));
  std::vector<Unknown> tones = wrong_tones(collection, words, query, scope);
  unknown.insert(unknown.end(), tones.begin(), tones.end());
  std::stable_sort(unknown.begin(), unknown.end(), by_place);
  answer.suggestion = corrected(query, unknown);
}

}  // namespace songngu
