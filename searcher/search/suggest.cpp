#include "searcher/search/suggest.h"

#include <algorithm>
#include <array>
#include <optional>

#include "common/database/analysis.h"
#include "common/database/schema.h"
#include "common/text/utf8.h"

namespace songngu {
namespace {

// Enough for every word of a large index that begins with the same letter.
constexpr std::size_t kMaxLookedAt = 200'000;
constexpr std::size_t kShortWord = 5;
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
        return a.frequency != b.frequency ? a.frequency < b.frequency : a.first > b.first;
      });
  return best == variants.end() ? word.folded : best->first;
}

/// Numbers are not misspelt: another number would be another question.
bool is_number(const std::string& folded) {
  return std::any_of(folded.begin(), folded.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_known(const Collection& collection, const QueryWord& word, const Scope& scope) {
  if (word.in_quantity || is_number(word.token.folded)) return true;
  for (const Language language : {Language::kVietnamese, Language::kEnglish}) {
    if (!scope.has(language)) continue;
    const auto exact = exact_term(language, word.token);
    const bool only_exact = language == Language::kVietnamese && word.marked && exact.has_value();
    const std::string term = only_exact ? *exact : stem_term(language, word.token);
    if (collection.frequency(term) > 0) return true;
  }
  return false;
}

/// Whether some passage holds the word with whatever diacritics.
bool is_known_folded(const Collection& collection, const QueryWord& word, const Scope& scope) {
  return (scope.has(Language::kVietnamese) &&
          collection.frequency(stem_term(Language::kVietnamese, word.token)) > 0) ||
         (scope.has(Language::kEnglish) &&
          collection.frequency(stem_term(Language::kEnglish, word.token)) > 0);
}

void look_through(const Collection& collection, char prefix, const std::string& folded,
                  std::optional<Suggestion>& best) {
  const std::size_t limit = folded.size() <= kShortWord ? 1 : 2;
  for (const std::string& term : collection.terms_from(std::string{prefix, folded.front()}, kMaxLookedAt)) {
    std::string word = term.substr(1);
    const std::size_t longer = std::max(word.size(), folded.size());
    if (longer - std::min(word.size(), folded.size()) > limit) continue;
    const std::size_t distance = edit_distance(folded, word, limit);
    if (distance == 0 || distance > limit) continue;
    Suggestion found{.word = std::move(word), .distance = distance, .frequency = collection.frequency(term)};
    if (!best || found.better_than(*best)) best = std::move(found);
  }
}

std::optional<std::string> suggestion_for(const Collection& collection, const QueryWord& word,
                                          const Scope& scope) {
  if (is_known_folded(collection, word, scope)) return commonest_spelling(collection, word.token);
  const std::string& folded = word.token.folded;
  if (folded.size() < kShortestWord) return std::nullopt;
  std::optional<Suggestion> vietnamese;
  std::optional<Suggestion> english;
  if (scope.has(Language::kVietnamese))
    look_through(collection, schema::stem_prefix(Language::kVietnamese), folded, vietnamese);
  if (scope.has(Language::kEnglish)) {
    // Whole words first: a stem is no word to show.
    look_through(collection, schema::exact_prefix(Language::kEnglish), folded, english);
    look_through(collection, schema::stem_prefix(Language::kEnglish), folded, english);
  }
  if (english && (!vietnamese || english->better_than(*vietnamese))) return english->word;
  if (!vietnamese) return std::nullopt;
  Token spelled;
  spelled.folded = vietnamese->word;
  return commonest_spelling(collection, spelled);
}

}  // namespace

std::size_t edit_distance(std::string_view from, std::string_view to, std::size_t limit) {
  std::vector<std::size_t> before(to.size() + 1);
  std::vector<std::size_t> last(to.size() + 1);
  std::vector<std::size_t> row(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const bool same = from[i - 1] == to[j - 1];
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > limit) return limit + 1;
    before.swap(last);
    last.swap(row);
  }
  return std::min(last[to.size()], limit + 1);
}

void add_suggestions(const Collection& collection, const std::vector<QueryWord>& words,
                     const std::string& query, const Scope& scope, Answer& answer) {
  std::string suggestion;
  std::uint32_t copied = 0;
  bool complete = true;
  std::vector<QueryWord> in_order = words;
  std::stable_sort(in_order.begin(), in_order.end(), [](const QueryWord& a, const QueryWord& b) {
    return a.token.span.begin < b.token.span.begin;
  });
  for (const QueryWord& word : in_order) {
    if (is_known(collection, word, scope) || word.token.span.begin < copied) continue;
    answer.unknown_words.emplace_back(slice(query, word.token.span));
    const auto better = suggestion_for(collection, word, scope);
    if (!better) {
      complete = false;
      continue;
    }
    suggestion += slice(query, {copied, word.token.span.begin});
    suggestion += *better;
    copied = word.token.span.end;
  }
  if (answer.unknown_words.empty() || !complete) return;
  suggestion += slice(query, {copied, code_point_count(query)});
  if (suggestion != query) answer.suggestion = std::move(suggestion);
}

}  // namespace songngu
