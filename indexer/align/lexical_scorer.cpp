#include "indexer/align/lexical_scorer.h"

#include <algorithm>
#include <cmath>

#include "indexer/align/parameters.h"

namespace songngu {

LexicalScorer::LexicalScorer(const NumberedSide& target) : evidence_(target.types()) {
  for (std::size_t type = 0; type < target.types(); ++type) {
    const float explained = target.explained[type];
    unexplained_.push_back(1 - explained);
    weight_.push_back(explained / target.background[type]);
    silent_.push_back(std::log(1 - explained));
  }
}

void LexicalScorer::add(const Sentence& source, const NumberedSide& source_side) {
  for (const WordType word : source.words) {
    for (const WordTranslation& translation : source_side.translations[word]) {
      if (translation.forward <= 0) continue;
      if (evidence_[translation.target] <= 0) touched_.push_back(translation.target);
      evidence_[translation.target] += translation.forward;
    }
  }
  source_words_ += static_cast<float>(source.words.size());
}

void LexicalScorer::clear() {
  for (const WordType type : touched_) evidence_[type] = 0;
  touched_.clear();
  source_words_ = 0;
}

float LexicalScorer::score(WordType word) const {
  if (evidence_[word] <= 0) return silent_[word];
  const float likelihood = unexplained_[word] + weight_[word] * evidence_[word] / (source_words_ + 1);
  return std::min(static_cast<float>(parameters::kWordCap), std::log(likelihood));
}

float LexicalScorer::repetition(const Sentence& target) const {
  float sum = 0;
  for (const WordType word : target.repeated) sum += std::max(0.0F, score(word));
  return sum;
}

float LexicalScorer::score(const Sentence& target) const {
  float sum = 0;
  for (const WordType word : target.words) sum += score(word);
  return sum;
}

}  // namespace songngu
