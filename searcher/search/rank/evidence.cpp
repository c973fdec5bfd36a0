#include "searcher/search/rank/evidence.h"

#include <algorithm>
#include <utility>

#include "common/text/sentence/sentence.h"
#include "searcher/query/terms/weights.h"

namespace songngu {

/// Where the words of the query stand in a text.
struct EvidenceFinder::Places {
  struct Place {
    std::size_t token;
    std::size_t word;
  };

  Places(const PassageView& passage, const SoughtWords& words) : of_word(words.size()) {
    for (std::size_t token = 0; token < passage.size(); ++token) {
      words.find(passage, token, [&](std::size_t word) {
        of_word[word].push_back(token);
        if (words[word].idf > 0) counting.push_back({token, word});
      });
    }
  }

  std::vector<Place> counting;                    // of words that count, by token
  std::vector<std::vector<std::size_t>> of_word;  // tokens, by word
};

std::string_view name(Evidence evidence) {
  static constexpr std::array<std::string_view, kEvidenceKinds> kNames{
      "first pass",       "neighbouring words",        "best sentence",
      "best window",      "translated in counterpart", "the same in counterpart",
      "what is asked for"};
  return kNames[static_cast<std::size_t>(evidence)];
}

EvidenceVector EvidenceFinder::find(const PassageView& passage, const Counterparts& counterparts) const {
  const Places places(passage, words_);
  const Confirmed confirmed = counterparts.empty() ? usually_confirmed(places) : confirmed_by(counterparts);
  const FeatureWeights& weights = kFeatureWeights[index_of(words_.language())];
  EvidenceVector evidence{};
  at(evidence, Evidence::kPairs) = weights.neighbours * neighbours(places);
  at(evidence, Evidence::kSentence) = weights.sentence * best_sentence(passage, places);
  at(evidence, Evidence::kWindow) = weights.window * best_window(places);
  at(evidence, Evidence::kTranslated) = weights.translated * confirmed.translated;
  at(evidence, Evidence::kSame) = weights.same * confirmed.same;
  return evidence;
}

double EvidenceFinder::neighbours(const Places& places) const {
  double sum = 0;
  for (std::size_t w = 1; w < words_.size(); ++w) {
    if (words_[w].pair_idf <= 0) continue;
    const std::vector<std::size_t>& firsts = places.of_word[w - 1];
    const std::vector<std::size_t>& seconds = places.of_word[w];
    const bool adjacent = std::any_of(firsts.begin(), firsts.end(), [&](std::size_t first) {
      return std::binary_search(seconds.begin(), seconds.end(), first + 1);
    });
    if (adjacent) sum += words_[w].pair_idf;
  }
  return sum;
}

double EvidenceFinder::best_sentence(const PassageView& passage, const Places& places) const {
  if (places.counting.empty()) return 0;
  const auto is_first = [&](const Places::Place& place) { return place.word == places.counting[0].word; };
  if (std::all_of(places.counting.begin(), places.counting.end(), is_first)) {
    return words_[places.counting[0].word].idf;  // wherever that is
  }
  double best = 0;
  auto place = places.counting.begin();
  std::vector<std::size_t> last_sentence(words_.size(), 0);  // from 1, that holds a word
  std::size_t number = 0;
  SentenceScanner sentences(passage.text());
  while (place != places.counting.end()) {
    const auto sentence = sentences.next();
    if (!sentence) break;
    ++number;
    double sum = 0;
    for (; place != places.counting.end() && passage.byte(place->token) < sentence->end; ++place) {
      if (std::exchange(last_sentence[place->word], number) != number) sum += words_[place->word].idf;
    }
    best = std::max(best, sum);
  }
  return best;
}

double EvidenceFinder::best_window(const Places& places) const {
  std::vector<std::size_t> inside(words_.size(), 0);
  double sum = 0;
  double best = 0;
  auto left = places.counting.begin();  // the first place that the window holds
  for (const Places::Place& place : places.counting) {
    for (; left->token + kWindowWords <= place.token; ++left) {
      if (--inside[left->word] == 0) sum -= words_[left->word].idf;
    }
    if (inside[place.word]++ == 0) sum += words_[place.word].idf;
    best = std::max(best, sum);
  }
  return best;
}

EvidenceFinder::Confirmed EvidenceFinder::usually_confirmed(const Places& places) const {
  double found = 0;
  for (std::size_t w = 0; w < words_.size(); ++w) found += places.of_word[w].empty() ? 0 : words_[w].idf;
  const UsuallyConfirmed& shares = kUsuallyConfirmed[index_of(words_.language())];
  return {.translated = shares.translated * found, .same = shares.same * found};
}

EvidenceFinder::Confirmed EvidenceFinder::confirmed_by(const Counterparts& counterparts) const {
  SeenAcross seen(words_);
  for (const PassageView* view : counterparts) seen.read(*view);
  Confirmed confirmed;
  for (const SoughtWords::Word& word : words_.words()) {
    if (word.function || word.idf <= 0) continue;
    if (const double translated = seen.translated(word); translated > 0) {
      confirmed.translated += word.idf * translated;
    } else if (seen.same(word)) {
      confirmed.same += word.idf;
    }
  }
  return confirmed;
}

}  // namespace songngu
