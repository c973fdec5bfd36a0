// learn_word_table OUTPUT VIETNAMESE ENGLISH [VIETNAMESE ENGLISH…]: the table by which words are aligned,
// learned from files of sentence pairs (a sentence a line, line by line the same). scripts/learn-lexicon runs
// it.
//
// Model 1 five times, then the hidden Markov model three times, in both directions.
#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/wordalign/hmm.h"
#include "common/wordalign/sentence_words.h"
#include "common/wordalign/word_table.h"
#include "indexer/learn/built_in/teaching_files.h"

namespace songngu {
namespace {

constexpr int kModel1Rounds = 5;
constexpr int kHmmRounds = 3;
constexpr std::size_t kLongest = 100;  // words; longer sentences teach little and take long
constexpr double kFewest = 1e-9;       // of a chance, while learning

// What is kept.
constexpr float kSmallestChance = 0.02F;
constexpr double kSmallestCount = 0.3;
constexpr float kSmallestDice = 0.05F;
constexpr std::uint32_t kFewestTogether = 3;

using Slot = std::uint32_t;

/// A sentence pair as identifiers of words.
struct Pair {
  std::array<std::vector<std::uint32_t>, 2> words;  // by index_of(language)
  std::size_t cells = 0;                            // where its cells begin: vietnamese * englishes + english
};

class Corpus {
 public:
  void add(std::string_view vietnamese, std::string_view english) {
    Pair pair;
    pair.words[0] = ids(vietnamese, Language::kVietnamese);
    pair.words[1] = ids(english, Language::kEnglish);
    if (pair.words[0].empty() || pair.words[1].empty()) return;
    if (std::max(pair.words[0].size(), pair.words[1].size()) > kLongest) return;
    pairs.push_back(std::move(pair));
  }

  /// Numbers the words by their bytes, and gives each cell the slot of its two words.
  void close() {
    for (std::size_t l = 0; l < 2; ++l) {
      std::vector<std::uint32_t> renumbered(known_[l].size());
      for (auto& [word, id] : known_[l]) {
        renumbered[id] = static_cast<std::uint32_t>(words[l].size());
        words[l].push_back(word);
      }
      for (Pair& pair : pairs) {
        for (auto& word : pair.words[l]) word = renumbered[word];
      }
    }
    for (Pair& pair : pairs) {
      pair.cells = slot_of.size();
      slot_of.resize(slot_of.size() + pair.words[0].size() * pair.words[1].size());
    }
    number_slots();
  }

  std::array<std::vector<std::string>, 2> words;
  std::vector<Pair> pairs;
  std::vector<Slot> slot_of;                          // of each cell
  std::vector<std::array<std::uint32_t, 2>> of_slot;  // the Vietnamese and the English word

 private:
  std::vector<std::uint32_t> ids(std::string_view sentence, Language language) {
    std::vector<std::uint32_t> found;
    auto& known = known_[index_of(language)];
    for (const SentenceWord& word : sentence_words(sentence, language))
      found.push_back(known.emplace(word.form, static_cast<std::uint32_t>(known.size())).first->second);
    return found;
  }

  void number_slots() {
    std::vector<std::uint64_t> keys;
    keys.reserve(slot_of.size());
    const auto each = [&](const auto& take) {
      for (const Pair& pair : pairs) {
        std::size_t cell = pair.cells;
        for (const std::uint32_t vi : pair.words[0]) {
          for (const std::uint32_t en : pair.words[1]) take(cell++, std::uint64_t{vi} << 32U | en);
        }
      }
    };
    each([&](std::size_t, std::uint64_t key) { keys.push_back(key); });
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    each([&](std::size_t cell, std::uint64_t key) {
      slot_of[cell] = static_cast<Slot>(std::lower_bound(keys.begin(), keys.end(), key) - keys.begin());
    });
    for (const std::uint64_t key : keys)
      of_slot.push_back({static_cast<std::uint32_t>(key >> 32U), static_cast<std::uint32_t>(key)});
  }

  std::array<std::map<std::string, std::uint32_t>, 2> known_;
};

/// One direction: words of `generated` by words of the other language.
class Direction {
 public:
  Direction(const Corpus& corpus, Language generated)
      : corpus_(corpus),
        to_(index_of(generated)),
        chance_(corpus.of_slot.size(), 1.0F / static_cast<float>(corpus.words[to_].size())),
        counts_(corpus.of_slot.size()),
        nothing_(corpus.words[to_].size(), 1.0F / static_cast<float>(corpus.words[to_].size())),
        nothing_counts_(nothing_.size()) {}

  void model1() {
    for (const Pair& pair : corpus_.pairs) {
      const Emissions emissions = emissions_of(pair);
      for (std::size_t j = 0; j < emissions.nothing.size(); ++j) {
        const float* const row = &emissions.word[j * emissions.states];
        const float by_nothing = kNothingShare * emissions.nothing[j];
        const float share = (1 - kNothingShare) / static_cast<float>(emissions.states);
        float sum = by_nothing;
        for (std::size_t i = 0; i < emissions.states; ++i) sum += share * row[i];
        for (std::size_t i = 0; i < emissions.states; ++i)
          counts_[slot(pair, i, j)] += static_cast<double>(share * row[i] / sum);
        nothing_counts_[pair.words[to_][j]] += static_cast<double>(by_nothing / sum);
      }
    }
    maximise();
  }

  double hmm() {
    std::array<double, JumpRates::kBuckets> made{};
    std::array<double, JumpRates::kBuckets> could{};
    double log_likelihood = 0;
    for (const Pair& pair : corpus_.pairs) {
      const Emissions emissions = emissions_of(pair);
      const Hmm hmm(emissions, jumps_);
      for (std::size_t j = 0; j < emissions.nothing.size(); ++j) {
        double left = 1;
        for (std::size_t i = 0; i < emissions.states; ++i) {
          const auto posterior = static_cast<double>(hmm.posteriors()[j * emissions.states + i]);
          counts_[slot(pair, i, j)] += posterior;
          left -= posterior;
        }
        nothing_counts_[pair.words[to_][j]] += std::max(0.0, left);
      }
      hmm.count_jumps(made, could);
      log_likelihood += hmm.log_likelihood();
    }
    maximise();
    JumpRates::Values rates{};
    for (std::size_t b = 0; b < rates.size(); ++b)
      rates[b] = static_cast<float>((made[b] + 1e-3) / (could[b] + 1.0));
    jumps_ = JumpRates(rates);
    return log_likelihood;
  }

  [[nodiscard]] float chance(Slot slot) const { return chance_[slot]; }
  [[nodiscard]] double count(Slot slot) const { return last_counts_[slot]; }
  [[nodiscard]] float nothing(std::uint32_t word) const { return nothing_[word]; }
  [[nodiscard]] const JumpRates& jumps() const { return jumps_; }

 private:
  [[nodiscard]] Slot slot(const Pair& pair, std::size_t i, std::size_t j) const {
    const std::size_t vi = to_ == 0 ? j : i;
    const std::size_t en = to_ == 0 ? i : j;
    return corpus_.slot_of[pair.cells + vi * pair.words[1].size() + en];
  }

  [[nodiscard]] Emissions emissions_of(const Pair& pair) const {
    Emissions emissions;
    emissions.states = pair.words[1 - to_].size();
    const auto& generated = pair.words[to_];
    emissions.word.resize(generated.size() * emissions.states);
    for (std::size_t j = 0; j < generated.size(); ++j) {
      emissions.nothing.push_back(nothing_[generated[j]]);
      for (std::size_t i = 0; i < emissions.states; ++i)
        emissions.word[j * emissions.states + i] = chance_[slot(pair, i, j)];
    }
    return emissions;
  }

  void maximise() {
    std::vector<double> totals(corpus_.words[1 - to_].size());
    for (Slot s = 0; s < counts_.size(); ++s) totals[corpus_.of_slot[s][1 - to_]] += counts_[s];
    for (Slot s = 0; s < counts_.size(); ++s) {
      chance_[s] = static_cast<float>(
          std::max(kFewest, counts_[s] / std::max(kFewest, totals[corpus_.of_slot[s][1 - to_]])));
    }
    double total = 0;
    for (const double count : nothing_counts_) total += count;
    for (std::size_t w = 0; w < nothing_.size(); ++w)
      nothing_[w] = static_cast<float>(std::max(kFewest, nothing_counts_[w] / total));
    last_counts_ = counts_;
    counts_.assign(counts_.size(), 0);
    nothing_counts_.assign(nothing_counts_.size(), 0);
  }

  const Corpus& corpus_;
  std::size_t to_;
  std::vector<float> chance_;
  std::vector<double> counts_;
  std::vector<double> last_counts_;
  std::vector<float> nothing_;
  std::vector<double> nothing_counts_;
  JumpRates jumps_;
};

std::uint64_t key_of(std::uint32_t first, std::uint32_t second) {
  return std::uint64_t{first} << 32U | second;
}

/// Each pair of neighbouring syllables of a sentence once, in order.
std::vector<std::uint64_t> neighbours(const std::vector<std::uint32_t>& syllables) {
  std::vector<std::uint64_t> found;
  for (std::size_t i = 1; i < syllables.size(); ++i) found.push_back(key_of(syllables[i - 1], syllables[i]));
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<WordTable::Contents::Compound> find_compounds(const Corpus& corpus) {
  std::unordered_map<std::uint64_t, std::uint32_t> pair_counts;
  std::vector<std::uint32_t> english_counts(corpus.words[1].size());
  std::map<std::pair<std::uint32_t, std::uint64_t>, std::uint32_t> together;
  const auto each = [&](const auto& take) {
    for (const Pair& pair : corpus.pairs) {
      std::vector<std::uint32_t> english = pair.words[1];
      std::sort(english.begin(), english.end());
      english.erase(std::unique(english.begin(), english.end()), english.end());
      take(neighbours(pair.words[0]), english);
    }
  };
  each([&](const auto& syllables, const auto& english) {
    for (const auto key : syllables) ++pair_counts[key];
    for (const auto en : english) ++english_counts[en];
  });
  each([&](const auto& syllables, const auto& english) {
    for (const auto key : syllables) {
      if (pair_counts[key] < kFewestTogether) continue;
      for (const auto en : english) {
        if (english_counts[en] >= kFewestTogether) ++together[{en, key}];
      }
    }
  });
  std::vector<WordTable::Contents::Compound> compounds;
  for (const auto& [words, count] : together) {
    const auto [en, key] = words;
    const float dice =
        2 * static_cast<float>(count) / static_cast<float>(pair_counts[key] + english_counts[en]);
    if (count < kFewestTogether || dice < kSmallestDice) continue;
    compounds.push_back({en, static_cast<std::uint32_t>(key >> 32U), static_cast<std::uint32_t>(key), dice});
  }
  return compounds;
}

/// Without the words that no link and no compound has.
WordTable::Contents renumbered(WordTable::Contents all) {
  std::array<std::vector<bool>, 2> wanted;
  for (std::size_t l = 0; l < 2; ++l) wanted[l].resize(all.words[l].size());
  for (const auto& link : all.links) wanted[0][link.vietnamese] = wanted[1][link.english] = true;
  for (const auto& compound : all.compounds)
    wanted[0][compound.first] = wanted[0][compound.second] = wanted[1][compound.english] = true;
  WordTable::Contents kept;
  kept.jumps = all.jumps;
  std::array<std::vector<WordTable::WordId>, 2> id;
  for (std::size_t l = 0; l < 2; ++l) {
    for (std::size_t w = 0; w < all.words[l].size(); ++w) {
      id[l].push_back(static_cast<WordTable::WordId>(kept.words[l].size()));
      if (!wanted[l][w]) continue;
      kept.words[l].push_back(all.words[l][w]);
      kept.nothing[l].push_back(all.nothing[l][w]);
    }
    if (kept.words[l].size() >= 1U << 16U) throw std::runtime_error("more words than 16 bits can number");
  }
  for (const auto& link : all.links)
    kept.links.push_back({id[0][link.vietnamese], id[1][link.english], link.chance});
  for (const auto& [english, first, second, dice] : all.compounds)
    kept.compounds.push_back({id[1][english], id[0][first], id[0][second], dice});
  return kept;
}

WordTable::Contents contents_of(const Corpus& corpus, const Direction& vietnamese, const Direction& english) {
  WordTable::Contents all;
  all.words = corpus.words;
  all.jumps = {vietnamese.jumps(), english.jumps()};
  for (std::uint32_t w = 0; w < corpus.words[0].size(); ++w) all.nothing[0].push_back(vietnamese.nothing(w));
  for (std::uint32_t w = 0; w < corpus.words[1].size(); ++w) all.nothing[1].push_back(english.nothing(w));
  for (Slot s = 0; s < corpus.of_slot.size(); ++s) {
    if (std::max(vietnamese.count(s), english.count(s)) < kSmallestCount) continue;
    WordTable::Both chance{english.chance(s), vietnamese.chance(s)};
    if (std::max(chance.english, chance.vietnamese) < kSmallestChance) continue;
    if (chance.english < kSmallestChance / 8) chance.english = 0;
    if (chance.vietnamese < kSmallestChance / 8) chance.vietnamese = 0;
    all.links.push_back({corpus.of_slot[s][0], corpus.of_slot[s][1], chance});
  }
  all.compounds = find_compounds(corpus);
  return renumbered(std::move(all));
}

Corpus corpus_of(const std::vector<TextPair>& texts) {
  Corpus corpus;
  for (const TextPair& text : texts) corpus.add(text.vietnamese, text.english);
  corpus.close();
  return corpus;
}

void learn(const std::string& output, const std::vector<TextPair>& texts) {
  const Corpus corpus = corpus_of(texts);
  Direction vietnamese(corpus, Language::kVietnamese);
  Direction english(corpus, Language::kEnglish);
  for (int round = 0; round < kModel1Rounds; ++round) {
    vietnamese.model1();
    english.model1();
  }
  for (int round = 0; round < kHmmRounds; ++round) {
    const double a = vietnamese.hmm();
    const double b = english.hmm();
    std::cerr << "log likelihood " << a << ", " << b << '\n';
  }
  const WordTable::Contents contents = contents_of(corpus, vietnamese, english);
  const std::string image = WordTable::image_of(contents);
  std::ofstream(output, std::ios::binary) << image;
  std::cerr << corpus.pairs.size() << " pairs, " << contents.words[0].size() << " Vietnamese and "
            << contents.words[1].size() << " English words, " << contents.links.size() << " links, "
            << contents.compounds.size() << " compounds, " << image.size() << " bytes\n";
  for (const auto& rates : contents.jumps) {
    for (const float rate : rates.values()) std::cerr << rate << ' ';
    std::cerr << '\n';
  }
}

}  // namespace
}  // namespace songngu

int main(int argc, char** argv) {
  return songngu::run_learning("learn_word_table", argc, argv, songngu::learn);
}
