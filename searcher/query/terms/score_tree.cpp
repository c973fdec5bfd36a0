#include "searcher/query/terms/score_tree.h"

#include <utility>

namespace songngu {

ScoreTreePtr word_score(Alternatives terms) {
  return std::make_shared<ScoreTree>(ScoreTree{.type = ScoreTree::Type::kWord, .terms = std::move(terms)});
}

ScoreTreePtr words_score(std::vector<Alternatives> words) {
  std::vector<ScoreTreePtr> parts;
  parts.reserve(words.size());
  for (Alternatives& word : words) parts.push_back(word_score(std::move(word)));
  return combined_score(ScoreTree::Type::kAny, std::move(parts));
}

ScoreTreePtr date_score(DateRange dates) {
  return std::make_shared<ScoreTree>(ScoreTree{.type = ScoreTree::Type::kDate, .dates = std::move(dates)});
}

ScoreTreePtr combined_score(ScoreTree::Type type, std::vector<ScoreTreePtr> parts) {
  return std::make_shared<ScoreTree>(ScoreTree{.type = type, .parts = std::move(parts)});
}

}  // namespace songngu
