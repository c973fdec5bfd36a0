#include "indexer/align/summary.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "indexer/align/score_grid.h"

namespace songngu {
namespace {

/// How well each word of each bullet is explained by one source: log-likelihood ratios, in nats, never below
/// zero.
using WordGains = std::vector<float>;

struct Source {
  std::vector<const Sentence*> vi;
  std::vector<const Sentence*> en;
  double confidence = 1;  ///< of the translation bead
};

class Sources {
 public:
  Sources(const Document& document, const std::vector<Bead>& translation) {
    std::map<Segment, const Sentence*> sentence_of;
    for (const DocumentSide& side : document.sides) {
      for (const Sentence& sentence : side.sentences) sentence_of.emplace(sentence.segment, &sentence);
    }
    for (const Bead& bead : translation) {
      Source source;
      source.confidence = bead.confidence;
      for (const Segment& segment : bead.vi) source.vi.push_back(sentence_of.at(segment));
      for (const Segment& segment : bead.en) source.en.push_back(sentence_of.at(segment));
      all_.push_back(std::move(source));
    }
  }
  [[nodiscard]] const std::vector<Source>& all() const { return all_; }

 private:
  std::vector<Source> all_;
};

/// Words of a bullet given Vietnamese sentences: its syllables stand in them, or they don't.
class SameLanguage {
 public:
  SameLanguage(const Document& document, const AlignOptions& options)
      : document_(document), options_(options), counts_(document.syllable_background.size()) {}

  [[nodiscard]] float gain(const std::vector<const Sentence*>& sentences) const {
    float sum = 0;
    for (const Sentence* sentence : sentences) {
      for (const WordType word : sentence->words) sum += gain(word);
    }
    return sum;
  }

  void read(const std::vector<const Sentence*>& sentences) {
    std::fill(counts_.begin(), counts_.end(), 0.0F);
    total_ = 0;
    for (const Sentence* sentence : sentences) {
      for (const WordType word : sentence->words) {
        for (const std::uint32_t syllable : document_.syllables[word]) {
          ++counts_[syllable];
          ++total_;
        }
      }
    }
  }

  [[nodiscard]] float gain(WordType word) const {
    double sum = 0;
    const double said = options_.bullet_said;
    for (const std::uint32_t syllable : document_.syllables[word]) {
      const double share = static_cast<double>(counts_[syllable]) / (total_ + 1);
      sum += std::log(1 - said + said * share / static_cast<double>(document_.syllable_background[syllable]));
    }
    return static_cast<float>(sum);
  }

 private:
  const Document& document_;
  const AlignOptions& options_;
  std::vector<float> counts_;
  double total_ = 0;
};

class SummaryAligner {
 public:
  SummaryAligner(const Document& document, const std::vector<Bead>& translation, const AlignOptions& options)
      : document_(document),
        options_(options),
        sources_(document, translation),
        gains_(document.bullets.size()),
        back_(document.bullets.size()) {
    SameLanguage same(document, options);
    Explainer across(document.sides[0], options.word_cap);
    for (const Source& source : sources_.all()) {
      same.read(source.vi);
      across.clear();
      for (const Sentence* sentence : source.en) across.add(*sentence, document.sides[1]);
      for (std::size_t b = 0; b < document.bullets.size(); ++b) {
        WordGains& gains = gains_[b].emplace_back();
        for (const WordType word : document.bullets[b].words) {
          float gain = source.vi.empty() ? -100.0F : same.gain(word);
          if (!source.en.empty()) gain = std::max(gain, across.score(word));
          gains.push_back(gain);
        }
      }
    }
    score_back();
  }

  void score_back() {
    SameLanguage same(document_, options_);
    Explainer across(document_.sides[1], options_.word_cap);
    for (std::size_t b = 0; b < document_.bullets.size(); ++b) {
      same.read({&document_.bullets[b]});
      across.clear();
      across.add(document_.bullets[b], document_.sides[0]);
      for (const Source& source : sources_.all()) {
        float back = source.vi.empty() ? -1000.0F : same.gain(source.vi);
        float en = 0;
        for (const Sentence* sentence : source.en) en += across.score(*sentence);
        back_[b].push_back(source.en.empty() ? back : std::max(back, en));
      }
    }
  }

  [[nodiscard]] std::optional<Bead> align(std::size_t bullet) const {
    const Sentence& words = document_.bullets[bullet];
    WordGains covered(words.words.size(), 0);
    Bead bead{Relation::kSummary, 1, {words.segment}, {}};
    std::vector<bool> taken(sources_.all().size());
    for (int n = 0; n < 6; ++n) {
      std::size_t best = taken.size();
      double best_gain = options_.bullet_cost;
      for (std::size_t s = 0; s < taken.size(); ++s) {
        if (taken[s]) continue;
        const double back = double(back_[bullet][s]);
        double gain = options_.bullet_back * (n == 0 ? back : std::min(0.0, back));
        for (std::size_t w = 0; w < covered.size(); ++w) {
          gain += std::max(0.0F, gains_[bullet][s][w] - covered[w]);
        }
        if (gain > best_gain) {
          best = s;
          best_gain = gain;
        }
      }
      if (best == taken.size()) break;
      if (best_gain < options_.bullet_cost_word * double(covered.size())) break;
      taken[best] = true;
      for (std::size_t w = 0; w < covered.size(); ++w)
        covered[w] = std::max(covered[w], gains_[bullet][best][w]);
      for (const Sentence* sentence : sources_.all()[best].en) bead.en.push_back(sentence->segment);
    }
    if (bead.en.empty()) return std::nullopt;
    std::sort(bead.en.begin(), bead.en.end());
    return bead;
  }

 private:
  const Document& document_;
  const AlignOptions& options_;
  Sources sources_;
  std::vector<std::vector<WordGains>> gains_;  // by bullet, source, word
  std::vector<std::vector<float>> back_;       // by bullet, source
};

}  // namespace

std::vector<Bead> align_summaries(const Document& document, const std::vector<Bead>& translation,
                                  const AlignOptions& options) {
  const SummaryAligner aligner(document, translation, options);
  std::vector<Bead> beads;
  for (std::size_t b = 0; b < document.bullets.size(); ++b) {
    auto bead = aligner.align(b);
    if (!bead) continue;
    if (!beads.empty() && beads.back().vi.front().passage == bead->vi.front().passage) {
      beads.back().en.insert(beads.back().en.end(), bead->en.begin(), bead->en.end());
      std::sort(beads.back().en.begin(), beads.back().en.end());
      beads.back().en.erase(std::unique(beads.back().en.begin(), beads.back().en.end()),
                            beads.back().en.end());
      beads.back().vi.front().span.end = bead->vi.front().span.end;
    } else
      beads.push_back(std::move(*bead));
  }
  return beads;
}

}  // namespace songngu
