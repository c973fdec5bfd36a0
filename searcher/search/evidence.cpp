#include "searcher/search/evidence.h"

#include <algorithm>
#include <utility>

#include "common/lexicon/encoded_lexicon.h"
#include "common/text/sentence.h"
#include "common/text/stem.h"
#include "searcher/query/spellings.h"

namespace songngu {
namespace {

constexpr std::size_t kWindowWords = 8;
constexpr std::size_t kNearWords = 4;
constexpr std::size_t kMaxTranslations = 8;

// Fitted by a listwise logistic regression on 628 questions alone and among 50,000 passages, four folds by
// article.
constexpr std::array<EvidenceVector, 2> kWeights{{
    {{0, 1.3, 1.2, 2.2, 2.2, 3.0, 4.0}},  // Vietnamese
    {{0, 2.1, 0.0, 1.5, 2.4, 2.3, 3.0}},  // English
}};

/// Share of the found words' idf that counterparts confirm on average, by kTranslated and kSame.
constexpr std::array<std::array<double, 2>, 2> kUsually{{{{0.53, 0.013}}, {{0.67, 0.017}}}};

double& at(EvidenceVector& vector, Evidence kind) {
  return vector[static_cast<std::size_t>(kind)];
}

double pair_idf(const Collection& collection, const QueryWord& first, const QueryWord& second,
                Language language) {
  const auto idf = [&](const QueryWord& word) {
    return collection.idf(stem_frequency(collection, language, word.token), language);
  };
  if (language == Language::kVietnamese) {
    const auto found = collection.pair_frequency(folded_pair_place(first.token, second.token));
    if (found > 0) return collection.idf(found, language);
  }
  // Not counted: as if the words met by chance, but no rarer than what is found nowhere.
  return std::min(collection.idf(0, language), idf(first) + idf(second));
}

}  // namespace

/// Where the words of the query stand in a text.
struct EvidenceFinder::Places {
  Places(const PassageView& passage, const EvidenceFinder& finder)
      : words_at(passage.size()), of_word(finder.words_.size()) {
    std::vector<std::vector<std::size_t>> words_of(finder.stems_.size());
    for (std::size_t w = 0; w < finder.words_.size(); ++w) words_of[finder.words_[w].stem].push_back(w);
    for (std::size_t t = 0; t < words_at.size(); ++t) {
      if (!finder.stems_.may_hold(passage.start(t))) continue;
      finder.stems_.find(passage.stem(t), [&](std::size_t stem) {
        for (const std::size_t w : words_of[stem]) {
          of_word[w].push_back(t);
          if (finder.words_[w].idf > 0) words_at[t].push_back(w);
        }
      });
    }
  }

  std::vector<std::vector<std::size_t>> words_at;  // words that count, by token
  std::vector<std::vector<std::size_t>> of_word;   // tokens, by word
};

std::string_view name(Evidence evidence) {
  static constexpr std::array<std::string_view, kEvidenceKinds> kNames{
      "first pass",  "neighbouring words",        "words near each other",  "best sentence",
      "best window", "translated in counterpart", "the same in counterpart"};
  return kNames[static_cast<std::size_t>(evidence)];
}

EvidenceFinder::EvidenceFinder(const Collection& collection, const std::vector<QueryWord>& words,
                               Language language)
    : language_(language) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const QueryWord& typed = words[i];
    Word word;
    const std::size_t known = stems_.size();
    word.stem = stems_.add(stem(typed.token.folded));
    word.function = typed.function;
    if (word.stem == known) {
      word.idf = collection.idf(stem_frequency(collection, language, typed.token), language);
    }
    if (typed.joined && i > 0) word.pair_idf = pair_idf(collection, words[i - 1], typed, language);
    if (!word.function && word.idf > 0) word.translations = sought_translations(typed);
    words_.push_back(std::move(word));
  }
}

std::vector<EvidenceFinder::Sought> EvidenceFinder::sought_translations(const QueryWord& typed) {
  const std::string exact = typed.restored.empty() ? typed.token.exact : typed.restored;
  const std::string form = language_ == Language::kVietnamese ? exact : stem(typed.token.folded);
  std::vector<Sought> all;
  for (const Translation& translation : EncodedLexicon::built_in().translations(form, language_)) {
    if (all.size() == kMaxTranslations) break;
    Sought& sought = all.emplace_back(Sought{.forms = {}, .probability = translation.probability});
    const std::size_t blank = translation.word.find(' ');
    sought.forms.push_back(translations_.add(translation.word.substr(0, blank)));
    if (blank != std::string::npos)
      sought.forms.push_back(translations_.add(translation.word.substr(blank + 1)));
  }
  return all;
}

EvidenceVector EvidenceFinder::find(const PassageView& passage, const Counterparts& counterparts) const {
  const Places places(passage, *this);
  EvidenceVector evidence{};
  find_neighbours(places, evidence);
  at(evidence, Evidence::kSentence) = best_sentence(passage, places);
  at(evidence, Evidence::kWindow) = best_window(places);
  if (counterparts.empty()) {
    expect_the_usual(places, evidence);
  } else {
    look_across(counterparts, evidence);
  }
  const EvidenceVector& weights = kWeights[index_of(language_)];
  for (std::size_t kind = 0; kind < kEvidenceKinds; ++kind) evidence[kind] *= weights[kind];
  return evidence;
}

void EvidenceFinder::find_neighbours(const Places& places, EvidenceVector& evidence) const {
  for (std::size_t w = 1; w < words_.size(); ++w) {
    if (words_[w].pair_idf <= 0) continue;
    bool adjacent = false;
    bool near = false;
    for (const std::size_t first : places.of_word[w - 1]) {
      const std::vector<std::size_t>& seconds = places.of_word[w];
      const std::size_t low = first - std::min(first, kNearWords);
      for (auto place = std::lower_bound(seconds.begin(), seconds.end(), low);
           place != seconds.end() && *place <= first + kNearWords; ++place) {
        const std::size_t second = *place;
        const std::size_t distance = first < second ? second - first : first - second;
        adjacent = adjacent || second == first + 1;
        near = near || (distance > 0 && distance <= kNearWords);
      }
    }
    if (adjacent) at(evidence, Evidence::kPairs) += words_[w].pair_idf;
    if (near) at(evidence, Evidence::kNear) += words_[w].pair_idf;
  }
}

double EvidenceFinder::best_sentence(const PassageView& passage, const Places& places) const {
  double best = 0;
  std::size_t token = 0;
  std::vector<std::size_t> last_sentence(words_.size(), 0);  // from 1, that holds a word
  std::size_t number = 0;
  for (const Span& sentence : split_sentences(passage.text())) {
    ++number;
    double sum = 0;
    for (; token < passage.size() && passage.span(token).begin < sentence.end; ++token) {
      for (const std::size_t word : places.words_at[token]) {
        if (std::exchange(last_sentence[word], number) != number) sum += words_[word].idf;
      }
    }
    best = std::max(best, sum);
  }
  return best;
}

double EvidenceFinder::best_window(const Places& places) const {
  std::vector<std::size_t> inside(words_.size(), 0);
  double sum = 0;
  double best = 0;
  for (std::size_t end = 0; end < places.words_at.size(); ++end) {
    for (const std::size_t word : places.words_at[end]) {
      if (inside[word]++ == 0) sum += words_[word].idf;
    }
    best = std::max(best, sum);
    if (end + 1 < kWindowWords) continue;
    for (const std::size_t word : places.words_at[end + 1 - kWindowWords]) {
      if (--inside[word] == 0) sum -= words_[word].idf;
    }
  }
  return best;
}

void EvidenceFinder::expect_the_usual(const Places& places, EvidenceVector& evidence) const {
  double found = 0;
  for (std::size_t w = 0; w < words_.size(); ++w) found += places.of_word[w].empty() ? 0 : words_[w].idf;
  const auto& usually = kUsually[index_of(language_)];
  at(evidence, Evidence::kTranslated) = usually[0] * found;
  at(evidence, Evidence::kSame) = usually[1] * found;
}

void EvidenceFinder::look_across(const Counterparts& counterparts, EvidenceVector& evidence) const {
  std::vector<bool> translated(translations_.size());
  std::vector<bool> same(stems_.size());
  for (const PassageView* view : counterparts) {
    const bool by_stem = view->language() == Language::kEnglish;
    for (std::size_t t = 0; t < view->size(); ++t) {
      const WordStart start = view->start(t);
      if (stems_.may_hold(start)) {
        stems_.find(view->stem(t), [&](std::size_t number) { same[number] = true; });
      }
      if (translations_.may_hold(start)) {
        translations_.find(by_stem ? view->stem(t) : view->exact(t),
                           [&](std::size_t number) { translated[number] = true; });
      }
    }
  }
  const auto is_there = [&](const Sought& sought) {
    return std::all_of(sought.forms.begin(), sought.forms.end(),
                       [&](std::size_t number) { return translated[number]; });
  };
  for (const Word& word : words_) {
    if (word.function || word.idf <= 0) continue;
    const auto likeliest = std::find_if(word.translations.begin(), word.translations.end(), is_there);
    if (likeliest != word.translations.end()) {
      // A translation that is half sure to be the word is as good as the word.
      at(evidence, Evidence::kTranslated) += word.idf * std::min(1.0, 2 * likeliest->probability);
    } else if (same[word.stem]) {
      at(evidence, Evidence::kSame) += word.idf;
    }
  }
}

}  // namespace songngu
