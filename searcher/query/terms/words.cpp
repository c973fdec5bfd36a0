#include "searcher/query/terms/words.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "common/database/terms/analysis.h"
#include "common/database/terms/stop_words.h"
#include "common/text/word/syllable.h"
#include "searcher/query/terms/spellings.h"
#include "searcher/query/terms/weights.h"

namespace songngu {
namespace {

/// The readings of one word with their counts; the plain spelling among them.
using Readings = std::vector<std::pair<std::string, double>>;

Readings readings_of(const CollectionStatistics& statistics, const QueryWord& word) {
  if (word.has_diacritics || !is_vietnamese_syllable(word.token.folded)) return {{word.token.exact, 1}};
  Readings readings;
  double plain = kUnseenPlainCount;
  for (const Variant& variant : word_variants(statistics, word.token)) {
    if (variant.word == word.token.folded) {
      plain += variant.frequency;
    } else {
      readings.emplace_back(variant.word, variant.frequency);
    }
  }
  readings.emplace_back(word.token.folded, plain);
  return readings;
}

/// A weight for each reading of one word followed by each of the next; a row for each reading of the first.
using Transitions = std::vector<double>;

Transitions transitions_between(const CollectionStatistics& statistics, const QueryWord& first,
                                const QueryWord& second, const Readings& of_first,
                                const Readings& of_second) {
  Transitions transitions(of_first.size() * of_second.size(), 1);
  if (!second.follows_previous) return transitions;
  if (statistics.pair_frequency(folded_pair_cell(first.token, second.token)) == 0) return transitions;
  Token left = first.token;
  Token right = second.token;
  for (std::size_t a = 0; a < of_first.size(); ++a) {
    left.exact = of_first[a].first;
    for (std::size_t b = 0; b < of_second.size(); ++b) {
      right.exact = of_second[b].first;
      transitions[a * of_second.size() + b] +=
          kRestoringPairWeight * statistics.pair_frequency(exact_pair_cell(left, right));
    }
  }
  return transitions;
}

/// Forward and backward sums over a chain of words: each reading's share of all ways to read the chain.
class Lattice {
 public:
  Lattice(const CollectionStatistics& statistics, const std::vector<QueryWord>& words) {
    for (const QueryWord& word : words) readings_.push_back(readings_of(statistics, word));
    for (std::size_t i = 1; i < words.size(); ++i) {
      transitions_.push_back(
          transitions_between(statistics, words[i - 1], words[i], readings_[i - 1], readings_[i]));
    }
  }

  void decide(std::vector<QueryWord>& words) const {
    const auto forward = sums(false);
    const auto backward = sums(true);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i].has_diacritics || readings_[i].size() < 2) continue;
      decide(words[i], readings_[i], forward[i], backward[i]);
    }
  }

 private:
  [[nodiscard]] double transition(std::size_t i, std::size_t a, std::size_t b) const {
    return transitions_[i][a * readings_[i + 1].size() + b];
  }

  [[nodiscard]] std::vector<std::vector<double>> sums(bool backwards) const {
    const std::size_t count = readings_.size();
    std::vector<std::vector<double>> result;
    result.resize(count);
    for (std::size_t step = 0; step < count; ++step) {
      const std::size_t i = backwards ? count - 1 - step : step;
      std::vector<double>& here = result[i];
      double total = 0;
      for (std::size_t a = 0; a < readings_[i].size(); ++a) {
        const double arriving = step == 0 ? 1 : arrive(result, i, a, backwards);
        here.push_back(readings_[i][a].second * arriving);
        total += here.back();
      }
      for (double& value : here) value /= std::max(total, 1e-300);
    }
    return result;
  }

  [[nodiscard]] double arrive(const std::vector<std::vector<double>>& sums_so_far, std::size_t i,
                              std::size_t a, bool backwards) const {
    const std::size_t from = backwards ? i + 1 : i - 1;
    double total = 0;
    for (std::size_t b = 0; b < readings_[from].size(); ++b) {
      total += sums_so_far[from][b] * (backwards ? transition(i, a, b) : transition(from, b, a));
    }
    return total;
  }

  static void decide(QueryWord& word, const Readings& readings, const std::vector<double>& forward,
                     const std::vector<double>& backward) {
    double total = 0;
    double best = -1;
    for (std::size_t a = 0; a < readings.size(); ++a) {
      // Both sums contain the reading's own count: one is divided out.
      const double share = forward[a] * backward[a] / std::max(readings[a].second, 1e-9);
      total += share;
      if (share <= best) continue;
      best = share;
      word.restored = readings[a].first;
    }
    word.confidence = total > 0 ? best / total : 0;
  }

  std::vector<Readings> readings_;
  std::vector<Transitions> transitions_;  // of each word and the next
};

std::vector<std::string> spellings(const CollectionStatistics& statistics, const Token& word) {
  std::vector<std::string> all{word.folded};
  for (Variant& variant : word_variants(statistics, word)) {
    if (variant.word != word.folded) all.push_back(std::move(variant.word));
  }
  return all;
}

/// The share of two neighbours' occurrences in the index that are spelled as they were typed, if one of them
/// has diacritics.
double share_as_typed(const CollectionStatistics& statistics, const QueryWord& first,
                      const QueryWord& second) {
  if (!second.follows_previous || (first.has_diacritics && second.has_diacritics)) return 0;
  if (!first.has_diacritics && !second.has_diacritics) {
    return form_a_word(statistics, first.token, second.token) ? kShareSeen : 0;
  }
  double typed = 0;
  double all = 0;
  for (const PairVariant& variant : pair_variants(statistics, first.token, second.token)) {
    const bool same_first = variant.first == first.token.exact;
    const bool same_second = variant.second == second.token.exact;
    if (first.has_diacritics ? same_first : same_second) all += variant.frequency;
    if (same_first && same_second) typed += variant.frequency;
  }
  return all > 0 ? typed / all : 0;
}

/// A syllable typed without diacritics has none if the index often has it so next to its neighbour that was
/// typed with diacritics: Phan Bội Châu is not "phản bội".
void keep_bare(const CollectionStatistics& statistics, std::vector<QueryWord>& words) {
  std::vector<double> shares(words.size() + 1);  // of each word and the one before it
  for (std::size_t i = 1; i < words.size(); ++i) {
    shares[i] = share_as_typed(statistics, words[i - 1], words[i]);
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    QueryWord& word = words[i];
    if (word.has_diacritics || !is_vietnamese_syllable(word.token.folded)) continue;
    const double share = std::max(shares[i], shares[i + 1]);
    if (share < kShareSeen) continue;
    word.restored = word.token.folded;
    word.confidence = 1;
    word.as_typed = share >= kShareAsTyped;
    word.prefers_bare = true;
  }
}

/// `language`: of the query, if it is clear.
bool is_function(const QueryWord& word, std::optional<Language> language) {
  if (is_function_word(intended(word), Language::kVietnamese)) return true;
  if (word.has_diacritics || !is_function_word(word.token, Language::kEnglish)) return false;
  return language != Language::kVietnamese || !is_vietnamese_syllable(word.token.folded);
}

}  // namespace

bool is_of(Language language, const QueryWord& word) {
  if (language == Language::kVietnamese || !word.has_diacritics || !word.as_typed || word.literal)
    return true;
  Token letters = word.token;
  letters.exact = letters.folded;
  return word.token.capitalized && !is_function_word(letters, Language::kEnglish);
}

Token intended(const QueryWord& word) {
  Token token = word.token;
  if (!word.has_diacritics && !word.restored.empty()) token.exact = word.restored;
  return token;
}

double shared_information(const CollectionStatistics& statistics, const Token& first, const Token& second) {
  const double together = statistics.pair_frequency(exact_pair_cell(first, second));
  if (together < kLeastSeenWord) return 0;
  const auto frequency = [&](const Token& word) {
    return std::max<double>(1, statistics.frequency(word_term(Language::kVietnamese, word)));
  };
  const double places = statistics.passages(Language::kVietnamese) * statistics.xapian().get_avlength();
  const double information = std::log(together * places / (frequency(first) * frequency(second)));
  return information / std::log(places / together);
}

bool form_a_word(const CollectionStatistics& statistics, const Token& first, const Token& second) {
  return shared_information(statistics, first, second) > kLeastWordInformation;
}

void decide_function_words(const CollectionStatistics& statistics, std::vector<QueryWord>& words) {
  const std::optional<Language> language = language_of(words);
  for (QueryWord& word : words) word.function = !word.is_name && is_function(word, language);
  if (language == Language::kEnglish) return;
  std::vector<bool> in_word(words.size());
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!words[i].follows_previous || words[i - 1].function == words[i].function) continue;
    if (form_a_word(statistics, intended(words[i - 1]), intended(words[i])))
      in_word[i - 1] = in_word[i] = true;
  }
  for (std::size_t i = 0; i < words.size(); ++i) words[i].function = words[i].function && !in_word[i];
}

QueryWord query_word(const WordNode& typed) {
  QueryWord word;
  word.token = typed.token;
  word.has_diacritics = typed.token.exact != typed.token.folded;
  word.as_typed = word.has_diacritics;
  word.function = typed.function;
  word.is_name = typed.is_name;
  word.capital = typed.capital;
  word.joined = typed.joined;
  return word;
}

std::optional<Language> language_of(const std::vector<QueryWord>& words) {
  std::set<std::string> different;
  std::size_t syllables = 0;
  for (const QueryWord& word : words) {
    if (word.has_diacritics) return Language::kVietnamese;
    const bool first = different.insert(word.token.folded).second;
    if (first && is_vietnamese_syllable(word.token.folded)) ++syllables;
  }
  if (different.size() < kFewestWordsOfALanguage) return std::nullopt;
  const double share = static_cast<double>(syllables) / static_cast<double>(different.size());
  if (share <= kMostSyllablesOfEnglish) return Language::kEnglish;
  if (share >= kLeastSyllablesOfVietnamese) return Language::kVietnamese;
  return std::nullopt;
}

void append_neighbour(QueryWord word, std::vector<QueryWord>& run) {
  constexpr std::uint32_t kPunctuationAndBlank = 2;
  word.follows_previous =
      !run.empty() && word.token.span.begin <= run.back().token.span.end + kPunctuationAndBlank;
  run.push_back(std::move(word));
}

std::vector<PairVariant> pair_variants(const CollectionStatistics& statistics, const Token& first,
                                       const Token& second) {
  std::vector<PairVariant> variants;
  if (statistics.pair_frequency(folded_pair_cell(first, second)) == 0) return variants;
  const std::vector<std::string> of_first = spellings(statistics, first);
  const std::vector<std::string> of_second = spellings(statistics, second);
  Token left = first;
  Token right = second;
  for (const std::string& one : of_first) {
    left.exact = one;
    for (const std::string& other : of_second) {
      right.exact = other;
      const auto found = statistics.pair_frequency(exact_pair_cell(left, right));
      if (found > 0) variants.push_back({one, other, found});
    }
  }
  return variants;
}

double pair_idf(const CollectionStatistics& statistics, const QueryWord& first, const QueryWord& second,
                Language language) {
  const auto idf = [&](const QueryWord& word) {
    return statistics.idf(stem_frequency(statistics, language, word.token), language);
  };
  if (language == Language::kVietnamese) {
    const auto found = statistics.pair_frequency(folded_pair_cell(first.token, second.token));
    if (found > 0) return statistics.idf(found, language);
  }
  // Not counted: as if the words were independent, but no rarer than what is in no passage.
  return std::min(statistics.idf(0, language), idf(first) + idf(second));
}

void restore_diacritics(const CollectionStatistics& statistics, std::vector<QueryWord>& words) {
  const auto bare = [](const QueryWord& word) {
    return !word.has_diacritics && is_vietnamese_syllable(word.token.folded);
  };
  if (std::none_of(words.begin(), words.end(), bare)) return;
  Lattice(statistics, words).decide(words);
  keep_bare(statistics, words);
}

}  // namespace songngu
