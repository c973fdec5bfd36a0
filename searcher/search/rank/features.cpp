#include "searcher/search/rank/features.h"

#include <algorithm>
#include <utility>

#include "common/lexicon/lexicon.h"
#include "common/text/sentence/sentence.h"
#include "common/text/word/stem.h"
#include "searcher/query/terms/spellings.h"
#include "searcher/query/terms/weights.h"

namespace songngu {

QueryTerms::QueryTerms(const CollectionStatistics& statistics, const std::vector<QueryWord>& words,
                       Language language)
    : language_(language) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const QueryWord& typed = words[i];
    Word word;
    word.stem = stems_.add(stem(typed.token.folded));
    word.function = typed.function;
    word.prefers_bare = typed.prefers_bare;
    word.stands_out = typed.capital == Capital::kTelling;
    // English texts have Vietnamese names without diacritics.
    const bool any_spelling = language == Language::kEnglish && is_of(language, typed);
    if (typed.as_typed && !any_spelling) word.spelling = typed.token.exact;
    word.in_other_language = is_of(other(language), typed);
    if (word.stem == words_of_.size()) words_of_.emplace_back();
    const std::vector<Number>& same_stem = words_of_[word.stem];
    const auto is_same = [&](const Number& earlier) {
      return !earlier.joined && words_[earlier.word].spelling == word.spelling;
    };
    if (std::none_of(same_stem.begin(), same_stem.end(), is_same)) {
      word.idf = statistics.idf(stem_frequency(statistics, language, typed.token), language);
    }
    add(word.stem, {.word = i, .joined = false});
    for (const std::string& joined : typed.joined) add(stems_.add(stem(joined)), {.word = i, .joined = true});
    if (typed.follows_previous && i > 0) word.pair_idf = pair_idf(statistics, words[i - 1], typed, language);
    if (!word.function && word.idf > 0) word.translations = translations_of(typed);
    words_.push_back(std::move(word));
  }
}

void QueryTerms::add(std::size_t stem, Number number) {
  if (stem >= words_of_.size()) words_of_.resize(stem + 1);
  words_of_[stem].push_back(number);
}

std::vector<QueryTerms::KnownTranslation> QueryTerms::translations_of(const QueryWord& typed) {
  const std::string exact = typed.restored.empty() ? typed.token.exact : typed.restored;
  const std::string form = language_ == Language::kVietnamese ? exact : stem(typed.token.folded);
  std::vector<KnownTranslation> all;
  for (const Translation& translation : Lexicon::built_in().translations(form, language_)) {
    if (all.size() == kTranslationsSought) break;
    KnownTranslation& known =
        all.emplace_back(KnownTranslation{.forms = {}, .probability = translation.probability});
    const std::size_t space = translation.word.find(' ');
    known.forms.push_back(translations_.add(translation.word.substr(0, space)));
    if (space != std::string::npos)
      known.forms.push_back(translations_.add(translation.word.substr(space + 1)));
  }
  return all;
}

CounterpartMatches::CounterpartMatches(const QueryTerms& words)
    : words_(words), stems_(words.stems().size()), translations_(words.translations().size()) {}

void CounterpartMatches::read(const PassageView& text) {
  for (std::size_t token = 0; token < text.size(); ++token) read_token(text, token);
}

void CounterpartMatches::read_token(const PassageView& text, std::size_t token) {
  const WordStart start = text.start(token);
  if (words_.stems().may_have(start)) {
    words_.stems().find(text.stem(token), [&](std::size_t number) { stems_[number] = true; });
  }
  if (words_.translations().may_have(start)) {
    const bool by_stem = text.language() == Language::kEnglish;
    words_.translations().find(by_stem ? text.stem(token) : text.exact(token),
                               [&](std::size_t number) { translations_[number] = true; });
  }
}

double CounterpartMatches::translated(const QueryTerms::Word& word) const {
  const auto is_there = [&](const QueryTerms::KnownTranslation& known) {
    return std::all_of(known.forms.begin(), known.forms.end(),
                       [&](std::size_t number) { return translations_[number]; });
  };
  const auto likeliest = std::find_if(word.translations.begin(), word.translations.end(), is_there);
  return likeliest == word.translations.end() ? 0
                                              : std::min(1.0, kTranslationFactor * likeliest->probability);
}

/// The occurrences of the query's words in a text.
struct FeatureExtractor::MatchedTerms {
  struct Occurrence {
    std::size_t token;
    std::size_t word;
  };

  MatchedTerms(const PassageView& passage, const QueryTerms& words) : of_word(words.size()) {
    for (std::size_t token = 0; token < passage.size(); ++token) {
      words.find(passage, token, [&](std::size_t word) {
        of_word[word].push_back(token);
        if (words[word].idf > 0) weighted.push_back({token, word});
      });
    }
  }

  std::vector<Occurrence> weighted;               // of words with an idf, by token
  std::vector<std::vector<std::size_t>> of_word;  // tokens, by word
};

std::string_view name(Feature feature) {
  static constexpr std::array<std::string_view, kFeatureCount> kNames{
      "stage 1",          "neighbouring words",        "best sentence",
      "best window",      "translated in counterpart", "the same in counterpart",
      "what is asked for"};
  return kNames[static_cast<std::size_t>(feature)];
}

FeatureVector FeatureExtractor::extract(const PassageView& passage, const Counterparts& counterparts) const {
  const MatchedTerms matched(passage, words_);
  const Confirmed confirmed = counterparts.empty() ? usually_confirmed(matched) : confirmed_by(counterparts);
  const FeatureWeights& weights = kFeatureWeights[index_of(words_.language())];
  FeatureVector features{};
  at(features, Feature::kPairs) = weights.neighbours * neighbours(passage, matched);
  at(features, Feature::kSentence) = weights.sentence * best_sentence(passage, matched);
  at(features, Feature::kWindow) = weights.window * best_window(matched);
  at(features, Feature::kTranslated) = weights.translated * confirmed.translated;
  at(features, Feature::kSame) = weights.same * confirmed.same;
  return features;
}

/// Whether no punctuation separates two neighbours, unless it joins them.
bool is_together(Gap gap) {
  return gap == Gap::kBlank || gap == Gap::kSign;
}

double FeatureExtractor::neighbours(const PassageView& passage, const MatchedTerms& matched) const {
  double sum = 0;
  for (std::size_t w = 1; w < words_.size(); ++w) {
    if (words_[w].pair_idf <= 0) continue;
    const std::vector<std::size_t>& firsts = matched.of_word[w - 1];
    const std::vector<std::size_t>& seconds = matched.of_word[w];
    const auto is_bare = [&](std::size_t word, std::size_t token) {
      return !words_[word].prefers_bare || passage.exact(token) == passage.folded(token);
    };
    double best = 0;
    for (const std::size_t first : firsts) {
      // One token is both words if it has them as one (TPHCM).
      const bool as_one =
          words_[w].stem != words_[w - 1].stem && std::binary_search(seconds.begin(), seconds.end(), first);
      if (!as_one && !std::binary_search(seconds.begin(), seconds.end(), first + 1)) continue;
      const bool as_typed = is_bare(w - 1, first) && (as_one || is_bare(w, first + 1));
      const bool together = as_one || is_together(passage.gap(first + 1));
      best = std::max(best, (as_typed ? 1 : kOtherReading) * (together ? 1 : kAcrossPunctuation));
    }
    sum += best * words_[w].pair_idf;
  }
  return sum;
}

double FeatureExtractor::best_sentence(const PassageView& passage, const MatchedTerms& matched) const {
  if (matched.weighted.empty()) return 0;
  const auto is_first = [&](const MatchedTerms::Occurrence& occurrence) {
    return occurrence.word == matched.weighted[0].word;
  };
  if (std::all_of(matched.weighted.begin(), matched.weighted.end(), is_first)) {
    return words_[matched.weighted[0].word].idf;  // in any sentence
  }
  double best = 0;
  auto occurrence = matched.weighted.begin();
  std::vector<std::size_t> last_sentence(words_.size(), 0);  // from 1, for each word
  std::size_t number = 0;
  SentenceScanner sentences(passage.text());
  while (occurrence != matched.weighted.end()) {
    const auto sentence = sentences.next();
    if (!sentence) break;
    ++number;
    double sum = 0;
    for (; occurrence != matched.weighted.end() && passage.byte(occurrence->token) < sentence->end;
         ++occurrence) {
      if (std::exchange(last_sentence[occurrence->word], number) != number)
        sum += words_[occurrence->word].idf;
    }
    best = std::max(best, sum);
  }
  return best;
}

double FeatureExtractor::best_window(const MatchedTerms& matched) const {
  std::vector<std::size_t> inside(words_.size(), 0);
  double sum = 0;
  double best = 0;
  auto left = matched.weighted.begin();  // the first occurrence in the window
  for (const MatchedTerms::Occurrence& occurrence : matched.weighted) {
    for (; left->token + kWindowWords <= occurrence.token; ++left) {
      if (--inside[left->word] == 0) sum -= words_[left->word].idf;
    }
    if (inside[occurrence.word]++ == 0) sum += words_[occurrence.word].idf;
    best = std::max(best, sum);
  }
  return best;
}

FeatureExtractor::Confirmed FeatureExtractor::usually_confirmed(const MatchedTerms& matched) const {
  double found = 0;
  for (std::size_t w = 0; w < words_.size(); ++w) found += matched.of_word[w].empty() ? 0 : words_[w].idf;
  const UsuallyConfirmed& shares = kUsuallyConfirmed[index_of(words_.language())];
  return {.translated = shares.translated * found, .same = shares.same * found};
}

FeatureExtractor::Confirmed FeatureExtractor::confirmed_by(const Counterparts& counterparts) const {
  CounterpartMatches found(words_);
  for (const PassageView* view : counterparts) found.read(*view);
  Confirmed confirmed;
  for (const QueryTerms::Word& word : words_.words()) {
    if (word.function || word.idf <= 0) continue;
    if (const double translated = found.translated(word); translated > 0) {
      confirmed.translated += word.idf * translated;
    } else if (found.same(word)) {
      confirmed.same += word.idf;
    }
  }
  return confirmed;
}

}  // namespace songngu
