#include "indexer/align/explainer.h"

#include <algorithm>
#include <cmath>

#include "indexer/align/parameters.h"

namespace songngu {

Explainer::Explainer(const NumberedSide& target) : evidence_(target.types()) {
  for (std::size_t type = 0; type < target.types(); ++type) {
    const float explained = target.explained[type];
    unexplained_.push_back(1 - explained);
    weight_.push_back(explained / target.background[type]);
    silent_.push_back(std::log(1 - explained));
  }
}

void Explainer::add(const Sentence& source, const NumberedSide& source_side) {
  for (const WordType word : source.words) {
    for (const WordLink& link : source_side.links[word]) {
      if (link.forward <= 0) continue;
      if (evidence_[link.target] <= 0) touched_.push_back(link.target);
      evidence_[link.target] += link.forward;
    }
  }
  source_words_ += static_cast<float>(source.words.size());
}

void Explainer::clear() {
  for (const WordType type : touched_) evidence_[type] = 0;
  touched_.clear();
  source_words_ = 0;
}

float Explainer::score(WordType word) const {
  if (evidence_[word] <= 0) return silent_[word];
  const float likelihood = unexplained_[word] + weight_[word] * evidence_[word] / (source_words_ + 1);
  return std::min(static_cast<float>(parameters::kWordCap), std::log(likelihood));
}

float Explainer::repetition(const Sentence& target) const {
  float sum = 0;
  for (const WordType word : target.repeated) sum += std::max(0.0F, score(word));
  return sum;
}

float Explainer::score(const Sentence& target) const {
  float sum = 0;
  for (const WordType word : target.words) sum += score(word);
  return sum;
}

}  // namespace songngu
