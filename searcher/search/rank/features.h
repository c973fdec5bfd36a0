// Stage 2 of ranking: what a passage's own text and its counterpart's text show for a query, beyond the terms
// of the index. The weight of each feature: searcher/query/terms/weights.h.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/base/hash.h"
#include "searcher/query/terms/collection_statistics.h"
#include "searcher/query/terms/words.h"
#include "searcher/search/read/passage_view.h"

namespace songngu {

/// Forms of words (exact forms, or stems) to look for in many passages, numbered from 0 in the order in which
/// they are added.
class FormNumbers {
 public:
  /// The form's number, a new one for a new form.
  std::size_t add(std::string form) {
    starts_.add(WordStart(form));
    return numbers_.try_emplace(std::move(form), numbers_.size()).first->second;
  }

  [[nodiscard]] std::size_t size() const { return numbers_.size(); }

  /// False only if no word with this start has one of the forms.
  [[nodiscard]] bool may_have(WordStart start) const { return starts_.fit(start); }

  /// Calls `found` with the number of the form, if it has one.
  template <typename Found>
  void find(std::string_view form, const Found& found) const {
    if (const auto at = numbers_.find(form); at != numbers_.end()) found(at->second);
  }

 private:
  std::unordered_map<std::string, std::size_t, StringHash, std::equal_to<>> numbers_;
  WordStarts starts_;
};

/// The words of a query as they are looked for: by their stems in passages of one language, by their
/// translations in the counterparts of these.
class QueryTerms {
 public:
  /// A translation of one word, or of two that must both be there.
  struct KnownTranslation {
    std::vector<std::size_t> forms;  ///< numbers in translations()
    double probability = 0;
  };

  struct Word {
    std::size_t stem = 0;           ///< number in stems()
    std::string spelling;           ///< the exact form that a word must have; empty if any spelling will do
    bool prefers_bare = false;      ///< with diacritics it is less likely meant
    bool stands_out = false;        ///< by its capitals: in small letters it is another word
    bool in_other_language = true;  ///< whether passages of the other language can have it, spelled the same
    double idf = 0;                 ///< 0 for a word that is repeated in the query
    double pair_idf = 0;            ///< with the word before it; 0 if that is not a neighbour
    bool function = false;
    std::vector<KnownTranslation> translations;  ///< into the other language, likeliest first
  };

  QueryTerms(const CollectionStatistics& statistics, const std::vector<QueryWord>& words, Language language);

  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] const Word& operator[](std::size_t word) const { return words_[word]; }
  [[nodiscard]] const std::vector<Word>& words() const { return words_; }
  [[nodiscard]] const FormNumbers& stems() const { return stems_; }
  /// Vietnamese words in exact form, or English stems.
  [[nodiscard]] const FormNumbers& translations() const { return translations_; }

  /// Calls `found` with the number of each word of the query that the passage's token is.
  template <typename Found>
  void find(const PassageView& passage, std::size_t token, const Found& found) const {
    if (!stems_.may_have(passage.start(token))) return;
    stems_.find(passage.stem(token), [&](std::size_t stem) {
      for (const Number& number : words_of_[stem]) {
        if (number.joined || is(words_[number.word], passage, token)) found(number.word);
      }
    });
  }

 private:
  struct Number {
    std::size_t word = 0;
    bool joined = false;  // the stem is that of the word and its neighbours as one word
  };
  void add(std::size_t stem, Number number);

  /// Whether a token of the word's stem is the word.
  [[nodiscard]] static bool is(const Word& word, const PassageView& passage, std::size_t token) {
    if (word.stands_out && passage.letters(token) == LetterCase::kSmall) return false;
    return word.spelling.empty() || passage.exact(token) == word.spelling;
  }

  [[nodiscard]] std::vector<KnownTranslation> translations_of(const QueryWord& typed);

  Language language_;
  std::vector<Word> words_;
  FormNumbers stems_;
  FormNumbers translations_;
  std::vector<std::vector<Number>> words_of_;  // by stem
};

/// Which words of a query, or translations of them, are in texts of the other language.
class CounterpartMatches {
 public:
  /// `words` must outlive it.
  explicit CounterpartMatches(const QueryTerms& words);

  void read(const PassageView& text);

  /// The confidence that the texts have a translation of the word, from 0 to 1.
  [[nodiscard]] double translated(const QueryTerms::Word& word) const;

  /// Whether the texts have the word itself, as they have names and numbers.
  [[nodiscard]] bool same(const QueryTerms::Word& word) const {
    return word.in_other_language && stems_[word.stem];
  }

 private:
  void read_token(const PassageView& text, std::size_t token);

  const QueryTerms& words_;
  std::vector<bool> stems_;
  std::vector<bool> translations_;
};

/// All but the first and the last are sums of idf over the words that were found.
enum class Feature : std::size_t {
  kStage1,      ///< the score of stage 1, as it is
  kPairs,       ///< neighbours in the query that are neighbours in the passage
  kSentence,    ///< the words of the best sentence
  kWindow,      ///< the words of the best window of eight words
  kTranslated,  ///< words whose translation is in the counterpart
  kSame,        ///< words that are themselves in the counterpart: names and numbers
  kAnswer,      ///< a number or a time, if the question asks for one (rerank.cpp)
  kCount
};

inline constexpr std::size_t kFeatureCount = static_cast<std::size_t>(Feature::kCount);
using FeatureVector = std::array<double, kFeatureCount>;

inline double& at(FeatureVector& features, Feature feature) {
  return features[static_cast<std::size_t>(feature)];
}

std::string_view name(Feature feature);

/// Computes the features of passages of one language for one query.
class FeatureExtractor {
 public:
  using Counterparts = std::vector<const PassageView*>;

  /// `words` must outlive it.
  explicit FeatureExtractor(const QueryTerms& words) : words_(words) {}

  /// The features from kPairs to kSame, each multiplied by its weight. `counterparts`: those of the passage.
  /// A passage without any gets what counterparts give on average, so that it does not come after the others
  /// for this reason. REQUIRES: a passage of the words' language.
  [[nodiscard]] FeatureVector extract(const PassageView& passage, const Counterparts& counterparts) const;

 private:
  struct MatchedTerms;
  [[nodiscard]] double neighbours(const PassageView& passage, const MatchedTerms& matched) const;
  [[nodiscard]] double best_sentence(const PassageView& passage, const MatchedTerms& matched) const;
  [[nodiscard]] double best_window(const MatchedTerms& matched) const;

  struct Confirmed {
    double translated = 0;
    double same = 0;
  };
  [[nodiscard]] Confirmed confirmed_by(const Counterparts& counterparts) const;
  [[nodiscard]] Confirmed usually_confirmed(const MatchedTerms& matched) const;

  const QueryTerms& words_;
};

}  // namespace songngu
