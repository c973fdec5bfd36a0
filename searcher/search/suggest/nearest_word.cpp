#include "searcher/search/suggest/nearest_word.h"

#include <algorithm>
#include <map>
#include <utility>

#include "common/base/ascii.h"
#include "common/base/edit_distance.h"
#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "common/text/word/syllable.h"
#include "searcher/query/terms/spellings.h"
#include "searcher/search/read/deadline.h"

namespace songngu {
namespace {

// Enough for every word of a large index that begins with the same letter.
constexpr std::size_t kMaxLookedAt = 200'000;
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
std::string commonest_spelling(const CollectionStatistics& statistics, const Token& word) {
  const std::vector<Variant> variants = word_variants(statistics, word);
  const auto best =
      std::max_element(variants.begin(), variants.end(), [](const Variant& a, const Variant& b) {
        return a.frequency != b.frequency ? a.frequency < b.frequency : a.word > b.word;
      });
  return best == variants.end() ? word.folded : best->word;
}

/// Numbers are not misspelt: another number would be another question.
bool is_number(const std::string& folded) {
  return std::any_of(folded.begin(), folded.end(), is_ascii_digit);
}

/// Whether some passage holds the word with whatever diacritics.
bool is_known_folded(const CollectionStatistics& statistics, const QueryWord& word, const Scope& scope) {
  return std::any_of(kLanguages.begin(), kLanguages.end(), [&](Language language) {
    return scope.has(language) && !stem_spellings(statistics, language, word.token).empty();
  });
}

/// The likeliest word of the index that the folded one was meant to be, folded.
std::optional<Suggestion> nearest_folded(const CollectionStatistics& statistics, Language language,
                                         const std::string& folded) {
  stop_if_late();
  const std::size_t limit = edit_limit(folded.size());
  const std::string beginning = schema::term(schema::word_prefix(language), folded.substr(0, 1));
  std::map<std::string, Suggestion> near;  // its spellings are one word
  for (const std::string& term : statistics.terms_from(beginning, kMaxLookedAt)) {
    std::string word = folded_in(term);
    const std::size_t longer = std::max(word.size(), folded.size());
    if (longer - std::min(word.size(), folded.size()) > limit) continue;
    const std::size_t distance = edit_distance(folded, word, limit);
    if (distance == 0 || distance > limit) continue;
    Suggestion& found = near[word];
    found.word = std::move(word);
    found.distance = distance;
    found.frequency += statistics.frequency(term);
  }
  std::optional<Suggestion> best;
  for (auto& [word, found] : near) {
    if (!best || found.better_than(*best)) best = std::move(found);
  }
  return best;
}

}  // namespace

bool is_known(const CollectionStatistics& statistics, const QueryWord& word, const Scope& scope) {
  if (word.in_quantity || is_number(word.token.folded)) return true;
  for (const Language language : kLanguages) {
    if (!scope.has(language) || !is_of(language, word)) continue;
    const bool only_exact = language == Language::kVietnamese && word.has_diacritics;
    if (only_exact ? statistics.frequency(word_term(language, word.token)) > 0
                   : !stem_spellings(statistics, language, word.token).empty())
      return true;
  }
  return false;
}

std::optional<std::string> nearest_word(const CollectionStatistics& statistics, const QueryWord& word,
                                        const Scope& scope, bool among_vietnamese) {
  if (is_known_folded(statistics, word, scope)) return commonest_spelling(statistics, word.token);
  const std::string& folded = word.token.folded;
  if (folded.size() < kShortestWord) return std::nullopt;
  std::optional<Suggestion> vietnamese;
  std::optional<Suggestion> english;
  if (scope.has(Language::kVietnamese))
    vietnamese = nearest_folded(statistics, Language::kVietnamese, folded);
  if (scope.has(Language::kEnglish)) english = nearest_folded(statistics, Language::kEnglish, folded);
  if (!vietnamese && !english) return std::nullopt;
  const bool prefer_vietnamese = vietnamese && english && among_vietnamese &&
                                 vietnamese->distance <= english->distance &&
                                 is_vietnamese_syllable(vietnamese->word);
  if (!vietnamese || (english && !prefer_vietnamese && english->better_than(*vietnamese)))
    return english->word;
  Token spelled;
  spelled.folded = vietnamese->word;
  return commonest_spelling(statistics, spelled);
}

}  // namespace songngu
