#include "common/lexicon/readings.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "common/text/unicode/utf8.h"
#include "common/text/word/spelling.h"

namespace songngu {
namespace {

constexpr Language kVietnamese = Language::kVietnamese;

/// Looks up all spellings of a text at once: each step keeps the words that continue with a letter or one of
/// its variants.
class Spellings {
 public:
  explicit Spellings(const Lexicon& lexicon) : lexicon_(lexicon) {
    begin({.first = 0, .last = static_cast<Lexicon::WordId>(lexicon.size(kVietnamese)), .length = 0});
  }

  void append(const TypedSyllable& syllable) {
    if (!syllable.bare) return keep({syllable.form});
    for (const char letter : syllable.form) {
      std::vector<std::string> variants{std::string(1, letter)};
      for (const char32_t variant : vietnamese_variants(letter)) {
        variants.emplace_back();
        append_code_point(variants.back(), variant);
      }
      keep(variants);
    }
  }

  void append_space() { keep({" "}); }

  /// The words that end here.
  [[nodiscard]] std::vector<Lexicon::WordId> words() const {
    std::vector<Lexicon::WordId> found;
    for (const Range& range : ranges_) {
      if (lexicon_.word(range.first, kVietnamese).size() == range.length) found.push_back(range.first);
    }
    return found;
  }

 private:
  /// Words that begin with the same bytes.
  struct Range {
    Lexicon::WordId first;
    Lexicon::WordId last;  // one after
    std::size_t length;    // of what they begin with
  };

  void begin(Range range) {
    if (range.first < range.last) ranges_.push_back(range);
  }

  void keep(const std::vector<std::string>& variants) {
    for (const Range& range : std::exchange(ranges_, {})) {
      for (const std::string& variant : variants) begin(continued(range, variant));
    }
  }

  [[nodiscard]] Range continued(const Range& range, const std::string& by) const {
    const auto first_with = [&](auto&& follows) {
      Lexicon::WordId low = range.first;
      Lexicon::WordId high = range.last;
      while (low < high) {
        const Lexicon::WordId middle = low + (high - low) / 2;
        const int order = lexicon_.word(middle, kVietnamese).substr(range.length, by.size()).compare(by);
        (follows(order) ? high : low) = follows(order) ? middle : middle + 1;
      }
      return low;
    };
    return {.first = first_with([](int order) { return order >= 0; }),
            .last = first_with([](int order) { return order > 0; }),
            .length = range.length + by.size()};
  }

  const Lexicon& lexicon_;
  std::vector<Range> ranges_;
};

/// A word with the sum of its readings' frequencies.
struct WeighedWord {
  ReadWord word;
  double frequency = 0;
};

WeighedWord weighed(const std::vector<TypedSyllable>& syllables, const Lexicon& lexicon) {
  WeighedWord made{.word = {.syllables = syllables.size(), .readings = {}}};
  for (const Lexicon::WordId id : words_typed_as(syllables, lexicon)) {
    const double frequency = lexicon.frequency(id, kVietnamese);
    made.word.readings.push_back({std::string(lexicon.word(id, kVietnamese)), frequency});
    made.frequency += frequency;
  }
  for (Reading& reading : made.word.readings) reading.probability /= made.frequency;
  std::stable_sort(made.word.readings.begin(), made.word.readings.end(),
                   [](const Reading& a, const Reading& b) { return a.probability > b.probability; });
  return made;
}

WeighedWord weighed_alone(const TypedSyllable& syllable, const Lexicon& lexicon) {
  WeighedWord made = weighed({syllable}, lexicon);
  if (made.word.readings.empty())
    made = {.word = {.syllables = 1, .readings = {{syllable.form, 1}}},
            .frequency = lexicon.frequency(Lexicon::kUnknown, kVietnamese)};
  return made;
}

}  // namespace

std::vector<Lexicon::WordId> words_typed_as(const std::vector<TypedSyllable>& syllables,
                                            const Lexicon& lexicon) {
  Spellings spellings(lexicon);
  for (std::size_t i = 0; i < syllables.size(); ++i) {
    if (i > 0) spellings.append_space();
    spellings.append(syllables[i]);
  }
  return spellings.words();
}

std::vector<ReadWord> read_words(const std::vector<TypedSyllable>& syllables, const Lexicon& lexicon) {
  std::vector<double> best(syllables.size() + 1, 0);  // cost of the first n syllables
  std::vector<ReadWord> last(syllables.size() + 1);   // the word that they end with
  for (std::size_t n = 1; n <= syllables.size(); ++n) {
    WeighedWord alone = weighed_alone(syllables[n - 1], lexicon);
    best[n] = best[n - 1] - std::log(alone.frequency);
    last[n] = std::move(alone.word);
    if (n < 2) continue;
    WeighedWord pair = weighed({syllables[n - 2], syllables[n - 1]}, lexicon);
    if (pair.word.readings.empty()) continue;
    const double together = best[n - 2] - std::log(pair.frequency);
    if (together >= best[n]) continue;
    best[n] = together;
    last[n] = std::move(pair.word);
  }
  std::vector<ReadWord> words;
  for (std::size_t n = syllables.size(); n > 0; n -= words.back().syllables) words.push_back(last[n]);
  std::reverse(words.begin(), words.end());
  return words;
}

}  // namespace songngu
