#include "searcher/search/suggest/nearest.h"

#include <algorithm>
#include <map>
#include <utility>

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

/// A word of the index, folded.
struct Found {
  std::string word;
  std::size_t distance = 0;
  Xapian::doccount frequency = 0;

  [[nodiscard]] bool better_than(const Found& other) const {
    if (distance != other.distance) return distance < other.distance;
    if (frequency != other.frequency) return frequency > other.frequency;
    return word < other.word;
  }
};

/// The most frequent spelling of a folded Vietnamese word; the folded word itself if the index has it only
/// without diacritics.
std::string commonest_spelling(const CollectionStatistics& statistics, const std::string& folded) {
  Token word;
  word.folded = folded;
  const std::vector<Variant> variants = word_variants(statistics, word);
  const auto best =
      std::max_element(variants.begin(), variants.end(), [](const Variant& a, const Variant& b) {
        return a.frequency != b.frequency ? a.frequency < b.frequency : a.word > b.word;
      });
  return best == variants.end() ? folded : best->word;
}

std::optional<Found> nearest_folded(const CollectionStatistics& statistics, Language language,
                                    const std::string& folded) {
  stop_if_late();
  const std::size_t limit = edit_limit(folded.size());
  const std::string beginning = schema::term(schema::word_prefix(language), folded.substr(0, 1));
  std::map<std::string, Found> near;  // its spellings are one word
  for (const std::string& term : statistics.terms_from(beginning, kMaxLookedAt)) {
    std::string word = folded_in(term);
    const std::size_t longer = std::max(word.size(), folded.size());
    if (longer - std::min(word.size(), folded.size()) > limit) continue;
    const std::size_t distance = edit_distance(folded, word, limit);
    if (distance == 0 || distance > limit) continue;
    Found& found = near[word];
    found.word = std::move(word);
    found.distance = distance;
    found.frequency += statistics.frequency(term);
  }
  std::optional<Found> best;
  for (auto& [word, found] : near) {
    if (!best || found.better_than(*best)) best = std::move(found);
  }
  return best;
}

}  // namespace

std::optional<NearWord> nearest_word(const CollectionStatistics& statistics, const QueryWord& word,
                                     const Scope& scope, bool among_vietnamese) {
  const std::string& folded = word.token.folded;
  if (folded.size() < kShortestWord) return std::nullopt;
  std::optional<Found> vietnamese;
  std::optional<Found> english;
  if (scope.has(Language::kVietnamese)) {
    vietnamese = nearest_folded(statistics, Language::kVietnamese, folded);
  }
  if (scope.has(Language::kEnglish)) english = nearest_folded(statistics, Language::kEnglish, folded);
  if (!vietnamese && !english) return std::nullopt;
  const bool prefer_vietnamese = vietnamese && english && among_vietnamese &&
                                 vietnamese->distance <= english->distance &&
                                 is_vietnamese_syllable(vietnamese->word);
  if (!vietnamese || (english && !prefer_vietnamese && english->better_than(*vietnamese))) {
    return NearWord{english->word, english->distance};
  }
  return NearWord{commonest_spelling(statistics, vietnamese->word), vietnamese->distance};
}

std::optional<std::string> nearest_value(const CollectionStatistics& statistics, const std::string& term) {
  std::string best;
  const std::size_t limit = edit_limit(term.size() - 1);
  std::size_t least = limit + 1;
  Xapian::doccount most = 0;
  for (const std::string& known : statistics.terms_from(term.substr(0, 1), kMaxLookedAt)) {
    const std::size_t distance = edit_distance(term, known, limit);
    const Xapian::doccount frequency = distance > least ? 0 : statistics.frequency(known);
    if (distance > least || distance > limit || (distance == least && frequency <= most)) continue;
    best = known.substr(1);
    least = distance;
    most = frequency;
  }
  if (best.empty()) return std::nullopt;
  return best;
}

}  // namespace songngu
