#include "searcher/search/suggest/correct.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "common/base/ascii.h"
#include "common/database/terms/analysis.h"
#include "common/database/terms/neighbour_filter.h"
#include "common/database/terms/schema.h"
#include "common/text/unicode/fold.h"
#include "common/text/word/syllable.h"
#include "searcher/query/terms/spellings.h"
#include "searcher/query/terms/weights.h"
#include "searcher/search/suggest/nearest.h"
#include "searcher/search/suggest/slip_weights.h"
#include "searcher/search/suggest/slips.h"

namespace songngu {
namespace {

// A query with more unknown words is in another language, or in none.
constexpr std::size_t kMaxLookedFor = 10;
// Words of the index are corrected in shorter queries only: a longer one has enough words that are right.
constexpr std::size_t kMostWordsDoubted = 12;
constexpr std::size_t kMostCandidates = 12;  // of a word
constexpr Xapian::doccount kOften = 3;
constexpr double kSeldom = 2;

/// A word as it is looked up: with its diacritics, or, if it has none, with any.
struct Sought {
  Token token;
  bool bare = false;
};

Sought sought(const std::string& exact, bool bare) {
  const std::string folded = folded_form(exact);
  return {.token = {.span = {}, .exact = bare ? folded : exact, .folded = folded, .capitalized = false},
          .bare = bare};
}

// --- How likely words are ---

class LanguageModel {
 public:
  explicit LanguageModel(const CollectionStatistics& statistics)
      : statistics_(statistics),
        places_(statistics.passages(Language::kVietnamese) * statistics.xapian().get_avlength()) {}

  [[nodiscard]] const CollectionStatistics& statistics() const { return statistics_; }

  /// In how many passages the word is.
  [[nodiscard]] double count(const Sought& word) const {
    if (!word.bare) return statistics_.frequency(word_term(Language::kVietnamese, word.token));
    double sum = stem_frequency(statistics_, Language::kEnglish, word.token);
    for (const Variant& variant : word_variants(statistics_, word.token)) sum += variant.frequency;
    return sum;
  }

  /// In how many Vietnamese passages the two are neighbours. The lesser of two counts: pairs that share a
  /// cell of the table rarely share that of their folded form, too.
  [[nodiscard]] double count(const Sought& first, const Sought& second) const {
    const double folded = statistics_.pair_frequency(folded_pair_cell(first.token, second.token));
    if (folded == 0 || (first.bare && second.bare)) return folded;
    if (!first.bare && !second.bare) {
      return std::min<double>(folded, statistics_.pair_frequency(exact_pair_cell(first.token, second.token)));
    }
    double sum = 0;
    for (const PairVariant& variant : pair_variants(statistics_, first.token, second.token)) {
      const bool same =
          first.bare ? variant.second == second.token.exact : variant.first == first.token.exact;
      if (same) sum += variant.frequency;
    }
    return std::min(folded, sum);
  }

  /// The logarithms of a word's probability, by itself and after another.
  [[nodiscard]] double log_probability(const Sought& word) const { return std::log(probability(word)); }
  [[nodiscard]] double log_probability(const Sought& before, const Sought& word) const {
    const double of_before = std::max(1.0, count(before));
    const double after = std::min(1.0, count(before, word) / of_before);
    return std::log(kPairShare * after + (1 - kPairShare) * probability(word));
  }

  /// How much more often two words are neighbours than by chance: the logarithm, and the same normalised to
  /// at most 1 (Bouma 2009).
  [[nodiscard]] double information(const Sought& first, const Sought& second) const {
    const double chance = std::max(1.0, count(first)) * std::max(1.0, count(second));
    return std::log(std::max(0.5, count(first, second)) * places_ / chance);
  }
  [[nodiscard]] double normalized_information(const Sought& first, const Sought& second) const {
    return information(first, second) / std::log(places_ / std::max(0.5, count(first, second)));
  }

 private:
  [[nodiscard]] double probability(const Sought& word) const {
    return (count(word) + 0.5) / (places_ + kUnseenWords);
  }

  const CollectionStatistics& statistics_;
  double places_;
};

/// Whether at least `least` passages have the two side by side, as far as their Bloom filters show. (Pairs
/// can share a cell of counts, so a pair that is in no passage can have the count of another.)
bool stand_together(const CollectionStatistics& statistics, const Sought& first, const Sought& second,
                    Xapian::doccount least) {
  constexpr Xapian::doccount kMostRead = 1000;
  const auto terms_of = [&](const Sought& word) -> Xapian::Query {
    if (!word.bare) return Xapian::Query(word_term(Language::kVietnamese, word.token));
    const auto terms = stem_spellings(statistics, Language::kVietnamese, word.token);
    return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
  };
  Xapian::Enquire enquire(statistics.xapian());
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_sort_by_value(schema::kNeighboursSlot, false);
  enquire.set_query({Xapian::Query::OP_AND, terms_of(first), terms_of(second)});
  const PhraseHash pair = phrase_hash({first.token.folded, second.token.folded});
  const Xapian::MSet found = enquire.get_mset(0, kMostRead);
  Xapian::doccount together = 0;
  for (auto match = found.begin(); match != found.end() && together < least; ++match) {
    together += may_follow(match.get_sort_key(), pair) ? 1 : 0;
  }
  return together >= least;
}

// --- What a word may have been intended to be ---

enum class GuessKind : unsigned char { kTyped, kKeys, kSlip };

struct Guess {
  GuessKind kind = GuessKind::kTyped;
  std::vector<Sought> words;  // one, or several if they were typed as one
  double cost = 0;            // the cost of typing it so, and of its words after the first
};

bool has_digit(const std::string& folded) {
  return std::any_of(folded.begin(), folded.end(), is_ascii_digit);
}

bool has_letter(const std::string& folded) {
  return std::any_of(folded.begin(), folded.end(), [](char c) { return !is_ascii(c) || is_ascii_letter(c); });
}

bool is_known_folded(const CollectionStatistics& statistics, const QueryWord& word, const Scope& scope) {
  return std::any_of(kLanguages.begin(), kLanguages.end(), [&](Language language) {
    return scope.has(language) && !stem_spellings(statistics, language, word.token).empty();
  });
}

/// For syllables typed without spaces: each way to cut the word into two or three that are neighbours in the
/// index.
class Cutter {
 public:
  Cutter(const LanguageModel& model, const QueryWord& word) : model_(model), word_(word) {}

  std::vector<Guess> cuts() {
    constexpr std::size_t kShortest = 4;
    constexpr std::size_t kLongest = 21;
    const std::size_t size = word_.token.folded.size();
    if (size >= kShortest && size <= kLongest && !has_digit(word_.token.folded)) cut(0, {});
    return std::move(found_);
  }

 private:
  void cut(std::size_t begin, const std::vector<Sought>& before) {
    constexpr std::size_t kMostSyllables = 3;
    constexpr std::size_t kShortestName = 2;
    const std::string& exact = word_.token.exact;
    for (std::size_t end = begin + 1; end <= exact.size(); ++end) {
      const bool whole = end == exact.size();
      if ((whole && before.empty()) || (!whole && is_continuation(exact[end]))) continue;
      const Sought part = sought(exact.substr(begin, end - begin), !word_.has_diacritics);
      const bool syllable = is_vietnamese_syllable(part.token.folded);
      if (!syllable && (part.token.folded.size() < kShortestName || (!whole && !before.empty()))) continue;
      if (!before.empty() && model_.count(before.back(), part) < kOften) continue;
      std::vector<Sought> parts = before;
      parts.push_back(part);
      if (whole) {
        add(parts);
      } else if (parts.size() < kMostSyllables) {
        cut(end, parts);
      }
    }
  }

  static bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

  void add(const std::vector<Sought>& parts) {
    Guess guess{.kind = GuessKind::kSlip, .words = {}, .cost = kJoinedCost};
    for (std::size_t i = 1; i < parts.size(); ++i) {
      guess.cost -= model_.log_probability(parts[i - 1], parts[i]);
    }
    guess.words = parts.size() == 2 ? spelled(parts[0], parts[1]) : restored(parts);
    if (!guess.words.empty()) found_.push_back(std::move(guess));
  }

  /// Adds the diacritics that were left out: those with which the two words have the highest mutual
  /// information, if passages have the two side by side.
  [[nodiscard]] std::vector<Sought> spelled(const Sought& first, const Sought& second) const {
    if (!first.bare && !second.bare) return {first, second};
    std::vector<std::pair<double, PairVariant>> variants;
    for (PairVariant& variant : pair_variants(model_.statistics(), first.token, second.token)) {
      const Sought left = sought(variant.first, false);
      const Sought right = sought(variant.second, false);
      if ((!first.bare && variant.first != first.token.exact) ||
          (!second.bare && variant.second != second.token.exact)) {
        continue;
      }
      variants.emplace_back(-model_.count(left, right) * model_.information(left, right), std::move(variant));
    }
    std::sort(variants.begin(), variants.end(), [](const auto& a, const auto& b) {
      return std::tie(a.first, a.second.first, a.second.second) <
             std::tie(b.first, b.second.first, b.second.second);
    });
    for (const auto& [order, variant] : variants) {
      const Sought left = sought(variant.first, false);
      const Sought right = sought(variant.second, false);
      if (stand_together(model_.statistics(), left, right, kOften)) return {left, right};
    }
    return {};
  }

  [[nodiscard]] std::vector<Sought> restored(const std::vector<Sought>& parts) const {
    std::vector<QueryWord> words;
    for (const Sought& part : parts) {
      QueryWord word;
      word.token = part.token;
      word.has_diacritics = !part.bare;
      word.follows_previous = !words.empty();
      words.push_back(std::move(word));
    }
    restore_diacritics(model_.statistics(), words);
    std::vector<Sought> spelled;
    for (const QueryWord& word : words) spelled.push_back(sought(intended(word).exact, false));
    return spelled;
  }

  const LanguageModel& model_;
  const QueryWord& word_;
  std::vector<Guess> found_;
};

class Guesses {
 public:
  Guesses(const LanguageModel& model, const Scope& scope)
      : model_(model),
        vietnamese_(scope.has(Language::kVietnamese) && scope.diacritics != Diacritics::kIgnore) {}

  [[nodiscard]] bool vietnamese() const { return vietnamese_; }

  static Guess typed(const QueryWord& word) {
    return {.kind = GuessKind::kTyped, .words = {sought(word.token.exact, !word.has_diacritics)}, .cost = 0};
  }

  /// Guesses for a word that the index has. `keys_alone`: for an English one.
  [[nodiscard]] std::vector<Guess> of_known(const QueryWord& word, bool keys_alone) const {
    std::vector<Guess> guesses{typed(word)};
    if (!vietnamese_) return guesses;
    add(word, slips(word.token.exact, Letters::kTyped), guesses);
    if (keys_alone) {
      std::erase_if(guesses, [](const Guess& guess) { return guess.kind == GuessKind::kSlip; });
    }
    return guesses;
  }

  /// Guesses for a word that it does not have.
  [[nodiscard]] std::vector<Guess> of_unknown(const QueryWord& word, const Scope& scope,
                                              bool among_vietnamese) const {
    std::vector<Guess> guesses{typed(word)};
    const bool known_folded = is_known_folded(model_.statistics(), word, scope);
    if (vietnamese_) {
      // Of one letter every other one is a slip: b, a.
      if (word.token.folded.size() > 1) add(word, slips(word.token.exact, Letters::kAny), guesses);
      if (known_folded) {
        std::vector<Slip> other_marks;
        for (Variant& variant : word_variants(model_.statistics(), word.token)) {
          other_marks.push_back({std::move(variant.word), kOtherMarksCost, false});
        }
        add(word, other_marks, guesses);
      }
      for (Guess& cut : Cutter(model_, word).cuts()) guesses.push_back(std::move(cut));
    }
    if (known_folded || has_digit(word.token.folded)) return guesses;
    if (const auto near = nearest_word(model_.statistics(), word, scope, among_vietnamese)) {
      const bool bare = near->word == folded_form(near->word);
      guesses.push_back({.kind = GuessKind::kSlip,
                         .words = {sought(near->word, bare)},
                         .cost = kEditCost * static_cast<double>(near->distance)});
    }
    return guesses;
  }

 private:
  void add(const QueryWord& word, const std::vector<Slip>& slips, std::vector<Guess>& guesses) const {
    for (const Slip& slip : slips) {
      Sought reading =
          sought(slip.meant, !word.has_diacritics && !slip.keys && slip.meant == folded_form(slip.meant));
      if (model_.count(reading) == 0) continue;
      guesses.push_back({.kind = slip.keys ? GuessKind::kKeys : GuessKind::kSlip,
                         .words = {std::move(reading)},
                         .cost = slip.cost});
    }
  }

  const LanguageModel& model_;
  bool vietnamese_;
};

// --- The likeliest way to read the query ---

/// A word of the query with its guesses; the first of them is what was typed.
struct Column {
  std::vector<Guess> guesses;
  bool known = true;
  bool joined = false;
};

class Decoder {
 public:
  Decoder(const LanguageModel& model, std::vector<Column> columns)
      : model_(model), columns_(std::move(columns)) {
    for (std::size_t i = 0; i < columns_.size(); ++i) prune(i);
  }

  /// The chosen guess for each word. Guesses for known words that are not likely enough are dropped, one by
  /// one.
  std::vector<std::size_t> decide() {
    for (;;) {
      const Path best = best_path();
      std::size_t doubtful = columns_.size();
      for (std::size_t i = 0; i < columns_.size() && doubtful == columns_.size(); ++i) {
        if (columns_[i].known && best.chosen[i] != 0 && !is_sure(i, best)) doubtful = i;
      }
      if (doubtful == columns_.size()) return best.chosen;
      auto& guesses = columns_[doubtful].guesses;
      guesses.erase(guesses.begin() + static_cast<std::ptrdiff_t>(best.chosen[doubtful]));
    }
  }

  [[nodiscard]] const Column& column(std::size_t i) const { return columns_[i]; }

 private:
  struct Path {
    std::vector<std::size_t> chosen;
    double score = 0;
  };

  [[nodiscard]] double alone(std::size_t i, std::size_t at) const {
    const Column& column = columns_[i];
    if (at == 0 && !column.known) return -kNewWordCost;
    const Guess& guess = column.guesses[at];
    return model_.log_probability(guess.words.front()) - guess.cost;
  }

  /// The cost of a word after another. Two neighbours that the index has are not both wrong, unless the input
  /// method was off.
  [[nodiscard]] double after(std::size_t i, std::size_t before, std::size_t at) const {
    const Column& column = columns_[i];
    if (!column.joined || (at == 0 && !column.known)) return alone(i, at);
    const Guess& first = columns_[i - 1].guesses[before];
    const Guess& second = column.guesses[at];
    const bool both_known = columns_[i - 1].known && column.known;
    if (both_known && first.kind != GuessKind::kTyped && second.kind != GuessKind::kTyped &&
        (first.kind == GuessKind::kSlip || second.kind == GuessKind::kSlip)) {
      return -std::numeric_limits<double>::infinity();
    }
    return model_.log_probability(first.words.back(), second.words.front()) - second.cost;
  }

  /// Keeps those guesses that are likeliest next to the neighbours as typed.
  void prune(std::size_t i) {
    std::vector<Guess>& guesses = columns_[i].guesses;
    if (guesses.size() <= kMostCandidates) return;
    std::vector<std::pair<double, std::size_t>> scores;
    for (std::size_t at = 1; at < guesses.size(); ++at) {
      double score = alone(i, at);
      if (columns_[i].joined) score = std::max(score, after(i, 0, at));
      if (i + 1 < columns_.size() && columns_[i + 1].joined) {
        const double own = model_.log_probability(guesses[at].words.back());
        score = std::max(score, own - guesses[at].cost +
                                    model_.log_probability(guesses[at].words.back(),
                                                           columns_[i + 1].guesses.front().words.front()) -
                                    model_.log_probability(columns_[i + 1].guesses.front().words.front()));
      }
      scores.emplace_back(-score, at);
    }
    std::sort(scores.begin(), scores.end());
    std::vector<Guess> kept{std::move(guesses.front())};
    for (std::size_t rank = 0; rank + 1 < kMostCandidates; ++rank) {
      kept.push_back(std::move(guesses[scores[rank].second]));
    }
    guesses = std::move(kept);
  }

  [[nodiscard]] Path best_path() const {
    std::vector<std::vector<double>> scores;
    std::vector<std::vector<std::size_t>> from;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::size_t count = columns_[i].guesses.size();
      scores.emplace_back(count, -std::numeric_limits<double>::infinity());
      from.emplace_back(count, 0);
      for (std::size_t at = 0; at < count; ++at) {
        if (i == 0) {
          scores[i][at] = alone(i, at);
          continue;
        }
        for (std::size_t before = 0; before < columns_[i - 1].guesses.size(); ++before) {
          const double score = scores[i - 1][before] + after(i, before, at);
          if (score <= scores[i][at]) continue;
          scores[i][at] = score;
          from[i][at] = before;
        }
      }
    }
    Path path{.chosen = std::vector<std::size_t>(columns_.size()), .score = 0};
    if (columns_.empty()) return path;
    const auto& last = scores.back();
    path.chosen.back() = static_cast<std::size_t>(std::max_element(last.begin(), last.end()) - last.begin());
    path.score = last[path.chosen.back()];
    for (std::size_t i = columns_.size() - 1; i > 0; --i) path.chosen[i - 1] = from[i][path.chosen[i]];
    return path;
  }

  [[nodiscard]] bool is_sure(std::size_t i, const Path& best) {
    std::vector<Guess> all = std::move(columns_[i].guesses);
    columns_[i].guesses = {all.front()};
    const double without = best_path().score;
    columns_[i].guesses = std::move(all);
    if (best.score - without < kLeastGain) return false;
    if (columns_.size() == 1) return true;
    return (i > 0 && columns_[i].joined && belong(i - 1, best)) ||
           (i + 1 < columns_.size() && columns_[i + 1].joined && belong(i, best));
  }

  /// Whether the chosen guesses for word `i` and the next form one word. Keys of Telex or VNI next to an
  /// unknown word need only be neighbours of it in some passage.
  [[nodiscard]] bool belong(std::size_t i, const Path& best) const {
    const Sought& first = columns_[i].guesses[best.chosen[i]].words.back();
    const Sought& second = columns_[i + 1].guesses[best.chosen[i + 1]].words.front();
    const bool keys = columns_[i].guesses[best.chosen[i]].kind == GuessKind::kKeys ||
                      columns_[i + 1].guesses[best.chosen[i + 1]].kind == GuessKind::kKeys;
    if (keys && (!columns_[i].known || !columns_[i + 1].known)) return model_.count(first, second) > 0;
    return model_.count(first, second) >= kOften &&
           model_.normalized_information(first, second) >= kLeastInformation &&
           stand_together(model_.statistics(), first, second, kOften);
  }

  const LanguageModel& model_;
  std::vector<Column> columns_;
};

/// Whether a word that the index has is next to none of its neighbours in any passage.
bool is_odd(const LanguageModel& model, const std::vector<QueryWord>& words, std::size_t i) {
  const auto reading = [&](std::size_t at) {
    return sought(words[at].token.exact, !words[at].has_diacritics);
  };
  bool has_neighbour = false;
  for (const std::size_t second : {i, i + 1}) {
    if (second == 0 || second >= words.size() || !words[second].follows_previous) continue;
    has_neighbour = true;
    if (model.count(reading(second - 1), reading(second)) > kSeldom) return false;
  }
  if (!has_neighbour) return false;
  if (words[i].has_diacritics) return true;
  return is_vietnamese_syllable(words[i].token.folded) || !composed(words[i].token.exact).empty();
}

bool is_english(const CollectionStatistics& statistics, const QueryWord& word) {
  return !word.has_diacritics && stem_frequency(statistics, Language::kEnglish, word.token) >
                                     stem_frequency(statistics, Language::kVietnamese, word.token);
}

/// How the guess is spelled in the suggestion: without diacritics if the words next to it have none, else as
/// next to its neighbours in the index, or as most often.
std::string written(const LanguageModel& model, const std::vector<QueryWord>& words, std::size_t i,
                    const Guess& guess) {
  std::string text;
  for (const Sought& part : guess.words) text += (text.empty() ? "" : " ") + part.token.exact;
  if (guess.words.size() > 1 || !guess.words.front().bare) return text;
  const auto neighbour_is_bare = [&](std::size_t second, std::size_t neighbour) {
    return second > 0 && second < words.size() && words[second].follows_previous &&
           !words[neighbour].has_diacritics;
  };
  if (neighbour_is_bare(i, i - 1) || neighbour_is_bare(i + 1, i + 1)) return text;
  double most = 0;
  const Sought& bare = guess.words.front();
  std::string best = text;
  for (const Variant& variant : word_variants(model.statistics(), bare.token)) {
    const Sought spelled = sought(variant.word, false);
    double weight = variant.frequency;
    const auto add = [&](double pair) { weight += kRestoringPairWeight * pair * variant.frequency; };
    if (i > 0 && words[i].follows_previous) {
      add(model.count(sought(words[i - 1].token.exact, !words[i - 1].has_diacritics), spelled));
    }
    if (i + 1 < words.size() && words[i + 1].follows_previous) {
      add(model.count(spelled, sought(words[i + 1].token.exact, !words[i + 1].has_diacritics)));
    }
    if (weight <= most) continue;
    most = weight;
    best = variant.word;
  }
  return best;
}

}  // namespace

bool is_known(const CollectionStatistics& statistics, const QueryWord& word, const Scope& scope) {
  if (word.in_quantity || !has_letter(word.token.folded)) return true;
  for (const Language language : kLanguages) {
    if (!scope.has(language) || !is_of(language, word)) continue;
    const bool only_exact = language == Language::kVietnamese && word.has_diacritics;
    if (only_exact ? statistics.frequency(word_term(language, word.token)) > 0
                   : !stem_spellings(statistics, language, word.token).empty())
      return true;
  }
  return false;
}

std::vector<Correction> correct(const CollectionStatistics& statistics, const std::vector<QueryWord>& words,
                                const Scope& scope, bool few_found) {
  const LanguageModel model(statistics);
  const Guesses guesses(model, scope);
  const bool among_vietnamese =
      std::any_of(words.begin(), words.end(), [](const QueryWord& word) { return word.has_diacritics; });
  const bool alone = words.size() == 1 && few_found;
  std::vector<Column> columns;
  std::size_t unknown = 0;
  for (const QueryWord& word : words) {
    Scope where = scope;
    if (word.in_title) where.language.reset();
    const bool known = is_known(statistics, word, where);
    if (!known && ++unknown <= kMaxLookedFor) {
      columns.push_back({guesses.of_unknown(word, where, among_vietnamese), known, word.follows_previous});
    } else {
      columns.push_back({{Guesses::typed(word)}, known, word.follows_previous});
    }
  }
  for (std::size_t i = 0; i < words.size() && words.size() <= kMostWordsDoubted; ++i) {
    if (!columns[i].known || !guesses.vietnamese()) continue;
    if (!alone && !is_odd(model, words, i)) continue;
    columns[i].guesses = guesses.of_known(words[i], is_english(statistics, words[i]));
  }
  Decoder decoder(model, std::move(columns));
  const std::vector<std::size_t> chosen = decoder.decide();
  std::vector<Correction> corrections;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Column& column = decoder.column(i);
    Correction correction{.known = column.known, .meant = std::nullopt};
    if (chosen[i] != 0) correction.meant = written(model, words, i, column.guesses[chosen[i]]);
    corrections.push_back(std::move(correction));
  }
  return corrections;
}

}  // namespace songngu
